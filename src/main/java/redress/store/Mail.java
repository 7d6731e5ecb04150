package redress.store;

import java.time.LocalDate;

/**
 * Something that was written to whoever comes back with a receipt code.
 *
 * @param id   its number; later ones are higher
 * @param text what was written, in their language
 * @param day  on which day, in the organisation's zone
 * @param read whether they have read it
 */
public record Mail(long id, String text, LocalDate day, boolean read) {

    /** Shows nothing of what was written. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
