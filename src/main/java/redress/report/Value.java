package redress.report;

import java.util.Optional;

/**
 * What stands in one place of a table.
 *
 * @param text   what people read
 * @param number the same as a number; nothing if it is hidden or there is none
 * @param hidden whether it is hidden so that nobody can be recognised
 */
public record Value(String text, Optional<Double> number, boolean hidden) {

    /** In place of what is hidden. */
    public static final Value HIDDEN = new Value("hidden", Optional.empty(), true);
    /** Where there is nothing to say. */
    public static final Value NONE = new Value("\u2013", Optional.empty(), false);

    static Value of(String text, double number) {
        return new Value(text, Optional.of(number), false);
    }
}
