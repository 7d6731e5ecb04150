package redress.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When the team is reminded of a deadline that comes near, in the order in which they come. */
public enum Reminder {
    /**
     * When half of the time has gone: for hours exactly then, otherwise on the first working day at or after the middle of the
     * days.
     */
    HALF_WAY {
        @Override
        Optional<Instant> at(Rings rings, Deadline due, Instant set) {
            if (Rings.isHourly(due)) {
                return Optional.of(set.plus(set.until(due.due().toInstant(), ChronoUnit.MILLIS) / 2, ChronoUnit.MILLIS));
            }
            var first = rings.calendar().dayOf(set);
            long days = ChronoUnit.DAYS.between(first, due.due().toLocalDate());
            return Optional.of(rings.opening(rings.workedFrom(first.plusDays((days + 1) / 2))));
        }
    },
    /** On the last working day before the last day. */
    DAY_BEFORE {
        @Override
        Optional<Instant> at(Rings rings, Deadline due, Instant set) {
            return Rings.isHourly(due) ? Optional.empty()
                    : Optional.of(rings.opening(rings.workedUntil(due.due().toLocalDate().minusDays(1))));
        }
    },
    /** On the last day, or on the last working day before it. */
    ON_THE_DAY {
        @Override
        Optional<Instant> at(Rings rings, Deadline due, Instant set) {
            return Rings.isHourly(due) ? Optional.empty()
                    : Optional.of(rings.opening(rings.workedUntil(due.due().toLocalDate())));
        }
    };

    /** The moment, if there is one for such a deadline, whenever that is. */
    abstract Optional<Instant> at(Rings rings, Deadline due, Instant set);

    /** The name that packs and the log use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reminder of that name. */
    public static Optional<Reminder> of(String id) {
        return Stream.of(values()).filter(reminder -> reminder.id().equals(id)).findFirst();
    }
}
