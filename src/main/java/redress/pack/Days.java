package redress.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.calendar.Period;
import redress.calendar.WorkingCalendar;
import redress.dialog.Condition.Day;
import redress.pack.json.Json;

/** Reads the days that dates are compared with. */
final class Days {

    private static final String AGO = " ago";
    private static final Pattern YEARS = Pattern.compile("(1) year|([1-9][0-9]{0,2}) years");
    private static final int MONTHS = 12;
    private static final String TODAY = "today";

    private Days() {
    }

    /**
     * {@code today}, {@code 2026-03-01}, or a period before today: {@code 90 days ago}, {@code 10 working days ago},
     * {@code 6 months ago}, {@code 18 years ago}. Anything else is a fault.
     */
    static Day read(Json json, WorkingCalendar calendar, FileFaults faults) {
        var words = Fields.words(json, faults);
        if (words.equals(TODAY) || words.isBlank()) {
            return new Day.Today();
        }
        var period = words.endsWith(AGO) ? period(words.substring(0, words.length() - AGO.length()))
                : Optional.<Period>empty();
        return period.<Day>map(before -> new Day.Ago(before, calendar)).or(() -> fixed(words)).orElseGet(() -> {
            faults.add(json.at(), "\"" + words + "\" is no day.", "Write it as \"today\", \"2026-03-01\", "
                    + "\"90 days ago\", \"10 working days ago\", \"6 months ago\" or \"18 years ago\".");
            return new Day.Today();
        });
    }

    private static Optional<Period> period(String words) {
        var years = YEARS.matcher(words);
        if (years.matches()) {
            int count = Integer.parseInt(Optional.ofNullable(years.group(1)).orElseGet(() -> years.group(2)));
            boolean plural = years.group(1) == null;
            return plural == count > 1 && count * MONTHS <= Period.MOST ? Optional.of(new Period.Months(count * MONTHS))
                    : Optional.empty();
        }
        return Period.parse(words).filter(period -> !period.isElapsed());
    }

    private static Optional<Day> fixed(String words) {
        try {
            return Optional.of(new Day.Fixed(LocalDate.parse(words)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
