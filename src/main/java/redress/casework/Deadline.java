package redress.casework;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What a clock makes of one case.
 *
 * @param clock   the id of the clock
 * @param due     the last second in time, in the organisation's zone
 * @param certain whether all days up to then are known, or a holiday may still be declared
 * @param metAt   when it was met, as an instant after the epoch; the epoch itself if it was not
 */
public record Deadline(String clock, ZonedDateTime due, boolean certain, Instant metAt) {

    /** A deadline that nothing has met. */
    public static Deadline open(String clock, ZonedDateTime due, boolean certain) {
        return new Deadline(clock, due, certain, Instant.EPOCH);
    }

    /** The same, met. */
    public Deadline metAt(Instant at) {
        return isMet() ? this : new Deadline(clock, due, certain, at);
    }

    /** Whether it was met, in time or late. */
    public boolean isMet() {
        return !metAt.equals(Instant.EPOCH);
    }

    /** When it was met, if it was. */
    public Optional<Instant> met() {
        return isMet() ? Optional.of(metAt) : Optional.empty();
    }
}
