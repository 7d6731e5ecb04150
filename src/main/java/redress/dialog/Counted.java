package redress.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import redress.calendar.Period;

/** What is counted in texts that the program makes. A pack's common files say each in every form of the language. */
public enum Counted {
    /** Files that somebody sent. */
    FILES,
    /** Hours of a clock. */
    HOURS,
    /** Days of the calendar. */
    DAYS,
    /** Days on which the organisation works. */
    WORKING_DAYS,
    /** Months of the calendar. */
    MONTHS;

    /** The name that the files use: {@code working-days}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a length of time counts. */
    static Optional<Counted> of(Period period) {
        var unit = period.words().substring(period.words().indexOf(' ') + 1).replace(' ', '-');
        return Stream.of(values()).filter(counted -> counted.id().equals(unit) || counted.id().equals(unit + "s"))
                .findFirst();
    }
}
