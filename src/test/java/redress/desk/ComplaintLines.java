package redress.desk;

import java.util.List;

/** What somebody says or presses, line by line, until AIM's complaint lies before them to be checked. */
public final class ComplaintLines {

    /** The button that hands it in. */
    public static final String SUBMIT = "Send it to AIM";

    /** What somebody says who needs nothing done differently. */
    public static final String NEEDS = "No, nothing";

    private ComplaintLines() {
    }

    /** A plain complaint. */
    public static List<String> plain() {
        return with("The assessor came two hours late and left early.", "Skip this", "Skip this", "Sam Carter");
    }

    /** A complaint with these answers. */
    public static List<String> with(String what, String times, String names, String name) {
        return List.of("/start", "Make a complaint", "It happened to me or us", what, "AIM's service or staff",
                "Apprentice registered with AIM", "Yes, I have", "yesterday", times, names, "I have no files",
                NEEDS, "Yes, I will give them", name, "07700 900123", "Skip this", "No");
    }
}
