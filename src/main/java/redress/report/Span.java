package redress.report;

import java.time.LocalDate;

/**
 * Some days in a row, in the organisation's zone.
 *
 * @param first the first day
 * @param last  the last day, which belongs to them; not before the first
 */
public record Span(LocalDate first, LocalDate last) {
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The days end before they begin");
        }
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
