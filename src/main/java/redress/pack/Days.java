package redress.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.dialog.Condition.Day;
import redress.pack.json.Json;

/** Reads the days that dates are compared with. */
final class Days {

    private static final Pattern AGO = Pattern.compile("([1-9][0-9]{0,3}) (day|month)(s?) ago");
    private static final String TODAY = "today";

    private Days() {
    }

    /** {@code today}, {@code 2026-03-01}, {@code 90 days ago}, {@code 6 months ago}; anything else is a fault. */
    static Day read(Json json, FileFaults faults) {
        var words = Fields.words(json, faults);
        var ago = AGO.matcher(words);
        if (words.equals(TODAY) || words.isBlank()) {
            return new Day.Today();
        }
        if (ago.matches() && ago.group(1).equals("1") == ago.group(3).isEmpty()) {
            int count = Integer.parseInt(ago.group(1));
            return ago.group(2).equals("day") ? new Day.DaysAgo(count) : new Day.MonthsAgo(count);
        }
        return fixed(words).orElseGet(() -> {
            faults.add(json.at(), "\"" + words + "\" is no day.",
                    "Write it as \"today\", \"2026-03-01\", \"90 days ago\" or \"6 months ago\".");
            return new Day.Today();
        });
    }

    private static Optional<Day> fixed(String words) {
        try {
            return Optional.of(new Day.Fixed(LocalDate.parse(words)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
