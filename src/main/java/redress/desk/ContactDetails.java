package redress.desk;

import java.util.List;
import java.util.Set;
import redress.casework.Body;
import redress.casework.Line;
import redress.casework.Role;
import redress.dialog.Dialog;
import redress.message.PlainText;
import redress.pack.Pack;

/**
 * How somebody can be reached, as they told it when their case was opened.
 *
 * @param lines what they told, in the order of the dialogs: names, numbers and addresses
 * @param name  whose name a letter bears; empty if they gave none
 * @param post  the postal address; empty if they gave none
 */
record ContactDetails(List<Line> lines, String name, String post) {

    /** What the states are called in every pack's dialogs that ask for a name. */
    private static final Set<String> NAMES = Set.of("name", "name_after_all", "speaker");
    private static final Set<String> POST = Set.of("post", "address");
    private static final Set<String> OTHERS = Set.of("phone", "email");
    /** There one names whom one speaks for. */
    private static final String REPRESENTED = "common/representative";

    ContactDetails {
        lines = List.copyOf(lines);
    }

    /**
     * What is known of whoever brought a case.
     *
     * @param openedBy in what part it was opened, which says with which dialog that began
     * @param first    what was told then
     */
    static ContactDetails of(Pack pack, Role openedBy, Body first) {
        var begun = openedBy == Role.STAFF ? pack.recording().dialog() : pack.script().start();
        var lines = first.lines().stream().filter(line -> isContact(pack, begun, line)).toList();
        return new ContactDetails(lines, text(lines, NAMES), text(lines, POST));
    }

    private static boolean isContact(Pack pack, String begun, Line line) {
        var state = state(line);
        return line.options().isEmpty() && (POST.contains(state) || OTHERS.contains(state) || NAMES.contains(state)
                && pack.script().along(begun, line.key()).stream().map(Dialog::id).noneMatch(REPRESENTED::equals));
    }

    private static String text(List<Line> lines, Set<String> states) {
        return lines.stream().filter(line -> states.contains(state(line))).reduce((earlier, later) -> later)
                .map(line -> PlainText.safe(line.text())).orElse("");
    }

    private static String state(Line line) {
        return line.key().substring(line.key().lastIndexOf('/') + 1);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "ContactDetails[" + lines.size() + "]";
    }
}
