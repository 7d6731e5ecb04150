package redress.dialog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When an input came.
 *
 * @param at    the instant
 * @param today the day that it was then, in the organisation's zone
 */
public record Moment(Instant at, LocalDate today) {

    /** The moment of an instant in a zone. */
    public static Moment of(Instant at, ZoneId zone) {
        return new Moment(at, at.atZone(zone).toLocalDate());
    }
}
