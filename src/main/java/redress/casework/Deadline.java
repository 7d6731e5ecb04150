package redress.casework;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What a clock makes of one case.
 *
 * @param clock   the id of the clock
 * @param due     the last second in time, in the organisation's zone
 * @param certain whether all days up to then are known, or a holiday may still be declared
 * @param metAt   when it was met; {@link #NOT_MET} if it was not
 * @param side    whose time it is
 * @param stops   whether it stands still while the case is held
 * @param anew    when it was put off while the case was held, so that a hold counts from then at the earliest; the epoch
 *                if it was not
 */
public record Deadline(String clock, ZonedDateTime due, boolean certain, Instant metAt, Side side, boolean stops,
                       Instant anew) {

    /** In place of the moment at which a deadline was met. */
    public static final Instant NOT_MET = Instant.EPOCH;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** The same, met. */
    public Deadline metAt(Instant at) {
        return isMet() ? this : new Deadline(clock, due, certain, at, side, stops, anew);
    }

    /** Whether it was met, in time or late. */
    public boolean isMet() {
        return !metAt.equals(NOT_MET);
    }

    /** When it was met, if it was. */
    public Optional<Instant> met() {
        return isMet() ? Optional.of(metAt) : Optional.empty();
    }

    /** Whether it is a window of the complainant: it closes, and nobody is late. */
    public boolean isWindow() {
        return side == Side.COMPLAINANT;
    }

    /** Its time of day, if it counts hours: one that counts days, or was put off to a day, lasts to the end of that day. */
    public Optional<LocalTime> time() {
        return Optional.of(due.toLocalTime()).filter(time -> time.isBefore(END_OF_DAY));
    }

    /** The first moment at which its last second has passed. */
    public Instant end() {
        return due.toInstant().plusSeconds(1);
    }

    /** Whether its last second has passed. */
    public boolean isPast(Instant now) {
        return !now.isBefore(end());
    }
}
