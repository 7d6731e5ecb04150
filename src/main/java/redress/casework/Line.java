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
    public Line {
        options = List.copyOf(options);
    }

    /** A line that comes from no choice. */
    public Line(String key, String label, String text) {
        this(key, label, text, List.of());
    }

    @Override
    public String toString() {
        return "Line[" + key + "]";
    }
}
