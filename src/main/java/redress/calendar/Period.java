package redress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A length of time as the policies write it: "2 working days", "48 hours", "10 days", "6 months".
 *
 * <p>The day of the event is day 0, open or closed. Days without a word before them, and months, are those of the
 * calendar; a last day on which the organisation is closed is not extended.
 */
public sealed interface Period {

    /** The least count. */
    int LEAST = 1;

    /** The largest count: more than ten years in days. Our own number; a larger one is a slip of the pen. */
    int MOST = 4000;

    /** How many. */
    int count();

    /** The words that {@link #parse} reads: "1 working day", "48 hours". */
    String words();

    /**
     * When a period that starts at that moment is over.
     *
     * @param start    the moment of the event
     * @param calendar says in which zone the days are, and which of them are worked
     * @return 23:59:59 of the last day; for hours, the moment at which they have elapsed
     */
    default DueTime dueFrom(Instant start, WorkingCalendar calendar) {
        return new DueTime(calendar.endOf(lastDayOf(calendar.dayOf(start), calendar)), true);
    }

    /**
     * The last day inside a period that starts on that day; the next day is outside. So a day lies "before 6 months
     * ago" when today is after the last day of six months from it. Asking forwards is exact where going back from today
     * is not: months differ in length, so several starts can have the same last day.
     *
     * @param start    day 0
     * @param calendar says in which zone the days are, and which of them are worked
     */
    LocalDate lastDayOf(LocalDate start, WorkingCalendar calendar);

    /** Whether it is counted as time that passes, by the hour, and not by days. */
    default boolean isElapsed() {
        return false;
    }

    /** Whether it counts the days on which the organisation works, so that another calendar gives another last day. */
    default boolean isOfWorkingDays() {
        return false;
    }

    /**
     * The last day of a period that stood still for a while: the days after {@code since} through {@code until} do not
     * count. What was over by {@code since} is not prolonged.
     *
     * @param last     the last day that it would have had
     * @param since    the day on which it came to stand
     * @param until    the day on which it went on
     * @param calendar says which days are worked
     */
    default LocalDate resumed(LocalDate last, LocalDate since, LocalDate until, WorkingCalendar calendar) {
        return last.isAfter(since) && until.isAfter(since) ? last.plusDays(ChronoUnit.DAYS.between(since, until)) : last;
    }

    /**
     * The first day from which the period still reaches that day: what began on it is inside, what began on the day
     * before is not. It is exact to the day where going back is not: of several starts with the same last day it is the
     * first.
     *
     * @param last     the day that has to be reached
     * @param calendar says in which zone the days are, and which of them are worked
     */
    default LocalDate firstDayReaching(LocalDate last, WorkingCalendar calendar) {
        long outside = 1;
        while (!lastDayOf(last.minusDays(outside), calendar).isBefore(last)) {
            outside *= 2;
        }
        long inside = outside / 2;
        while (outside - inside > 1) {
            long between = (inside + outside) / 2;
            if (lastDayOf(last.minusDays(between), calendar).isBefore(last)) {
                outside = between;
            } else {
                inside = between;
            }
        }
        return last.minusDays(inside);
    }

    /**
     * Reads a period.
     *
     * @param words a count from {@link #LEAST} to {@link #MOST} in plain digits, one space, and "working day", "hour",
     *              "day" or "month", in lower case, with an "s" unless the count is 1
     * @return nothing if it is written in any other way, so that what is read is always given back in the same words
     */
    static Optional<Period> parse(String words) {
        return PeriodWords.read(words);
    }

    /** Days on which the organisation works. */
    record WorkingDays(int count) implements Period {
        public WorkingDays {
            PeriodWords.check(count);
        }

        @Override
        public String words() {
            return PeriodWords.of(count, "working day");
        }

        @Override
        public DueTime dueFrom(Instant start, WorkingCalendar calendar) {
            var dayZero = calendar.dayOf(start);
            var last = lastDayOf(dayZero, calendar);
            boolean certain = calendar.isKnown(dayZero.plusDays(1)) && calendar.isKnown(last);
            return new DueTime(calendar.endOf(last), certain);
        }

        @Override
        public boolean isOfWorkingDays() {
            return true;
        }

        /** As many working days are left when it goes on as there were when it came to stand. */
        @Override
        public LocalDate resumed(LocalDate last, LocalDate since, LocalDate until, WorkingCalendar calendar) {
            if (!last.isAfter(since) || !until.isAfter(since)) {
                return last;
            }
            var resumed = calendar.plusWorkingDays(until, calendar.workingDaysBetween(since, last));
            return resumed.isBefore(last) ? last : resumed;
        }

        @Override
        public LocalDate lastDayOf(LocalDate start, WorkingCalendar calendar) {
            return calendar.plusWorkingDays(start, count);
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /** Elapsed hours: when the clocks change, they are as long as ever. */
    record Hours(int count) implements Period {
        public Hours {
            PeriodWords.check(count);
        }

        @Override
        public String words() {
            return PeriodWords.of(count, "hour");
        }

        @Override
        public DueTime dueFrom(Instant start, WorkingCalendar calendar) {
            return new DueTime(start.plus(count, ChronoUnit.HOURS).atZone(calendar.zone()), true);
        }

        @Override
        public boolean isElapsed() {
            return true;
        }

        /** Where only the day of the start is known, the person gets the benefit: counted from its last second. */
        @Override
        public LocalDate lastDayOf(LocalDate start, WorkingCalendar calendar) {
            return calendar.endOf(start).plusHours(count).toLocalDate();
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /** Days of the calendar. */
    record Days(int count) implements Period {
        public Days {
            PeriodWords.check(count);
        }

        @Override
        public String words() {
            return PeriodWords.of(count, "day");
        }

        @Override
        public LocalDate lastDayOf(LocalDate start, WorkingCalendar calendar) {
            return start.plusDays(count);
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /** Months of the calendar: the same day of the month, or the last day of a shorter one. */
    record Months(int count) implements Period {
        public Months {
            PeriodWords.check(count);
        }

        @Override
        public String words() {
            return PeriodWords.of(count, "month");
        }

        @Override
        public LocalDate lastDayOf(LocalDate start, WorkingCalendar calendar) {
            return start.plusMonths(count);
        }

        @Override
        public String toString() {
            return words();
        }
    }
}
