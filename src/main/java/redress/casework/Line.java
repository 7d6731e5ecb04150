package redress.casework;

import java.util.List;

/**
 * One line of what is on record.
 *
 * @param key     the key of the answer that it comes from; empty if it comes from none
 * @param label   what it is called
 * @param text    what it says
 * @param options the ids of the options that were chosen, by which later dialogs can go on; none if it was no choice
 */
public record Line(String key, String label, String text, List<String> options) {
    /** The key of the line that holds the number of the newest event that staff could see when they did something. */
    public static final String SAW = "saw";
    /** The key of the line that names the case which staff looked through for somebody who asked for their data. */
    public static final String LOOK = "!look";
    /** The key of the line that says which lines of it must not go out. */
    public static final String WITHOUT = "!without";
    /** The key of the line that says which event of it was the newest then. */
    public static final String UP_TO = "!up-to";

    /** The key of the line that holds what other teams read of a case, as options which, once its own team hears of it. */
    public static final String COPY = "!copy";

    public Line {
        options = List.copyOf(options);
    }

    /** A line that comes from no choice. */
    public Line(String key, String label, String text) {
        this(key, label, text, List.of());
    }

    /** What staff could see when they did something, by the number of the newest event. */
    public static Line saw(long sequence) {
        return new Line(SAW, "", Long.toString(sequence));
    }

    /**
     * What other teams read of a case once its own team hears of it.
     *
     * @param teams their ids
     * @param text  what they read; empty for what was told
     */
    public static Line copy(List<String> teams, String text) {
        return new Line(COPY, "", text, teams);
    }

    /** Whether it is for the record only, and stands in no chat. */
    public boolean isSilent() {
        return key.equals(SAW) || key.startsWith("!");
    }

    @Override
    public String toString() {
        return "Line[" + key + "]";
    }
}
