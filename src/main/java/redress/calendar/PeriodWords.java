package redress.calendar;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** How a period is written. */
final class PeriodWords {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3}) (working day|hour|day|month)s?");
    private static final Map<String, IntFunction<Period>> UNITS = Map.of(
            "working day", Period.WorkingDays::new,
            "hour", Period.Hours::new,
            "day", Period.Days::new,
            "month", Period.Months::new);

    private PeriodWords() {
    }

    /** What {@link Period#parse} gives. The words must come back from the period: that finds "1 days" and "2 day". */
    static Optional<Period> read(String words) {
        var matcher = FORM.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        if (count > Period.MOST) {
            return Optional.empty();
        }
        return Optional.of(UNITS.get(matcher.group(2)).apply(count)).filter(period -> period.words().equals(words));
    }

    /** "1 month", "6 months". */
    static String of(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /** Refuses a count that {@link Period#parse} would not read. */
    static void check(int count) {
        if (count < Period.LEAST || count > Period.MOST) {
            throw new IllegalArgumentException(
                    "A period counts from " + Period.LEAST + " to " + Period.MOST + ", not " + count);
        }
    }
}
