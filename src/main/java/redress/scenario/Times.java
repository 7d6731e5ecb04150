package redress.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.calendar.WorkingCalendar;

/**
 * Reads the times of a scenario, in the organisation's zone.
 *
 * @param calendar the organisation's working days
 */
record Times(WorkingCalendar calendar) {

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s+(\\d{1,2}:\\d{2})(?::\\d{2})?)?");
    private static final Pattern LATER = Pattern.compile("\\+\\s*(\\d{1,4})\\s+(working days?|days?|hours?|minutes?|months?)");

    /** The instant that is meant; a date without a time keeps the time of day, a period counts from {@code now}. */
    Optional<Instant> until(String words, Instant now) {
        var date = DATE.matcher(words);
        var there = now.atZone(calendar.zone());
        try {
            if (date.matches()) {
                var time = date.group(2) == null ? there.toLocalTime() : time(date.group(2));
                return Optional.of(LocalDate.parse(date.group(1)).atTime(time).atZone(calendar.zone()).toInstant());
            }
            var later = LATER.matcher(words);
            if (!later.matches()) {
                return Optional.empty();
            }
            int count = Integer.parseInt(later.group(1));
            return Optional.of(switch (later.group(2).replaceAll("s$", "")) {
                case "working day" -> calendar.plusWorkingDays(there.toLocalDate(), count).atTime(there.toLocalTime())
                        .atZone(calendar.zone()).toInstant();
                case "day" -> there.plusDays(count).toInstant();
                case "month" -> there.plusMonths(count).toInstant();
                case "hour" -> now.plusSeconds(count * 3600L);
                default -> now.plusSeconds(count * 60L);
            });
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** A time of day as people write it: 9:00 or 09:00. */
    static LocalTime time(String words) {
        return LocalTime.parse(words.length() == 4 ? "0" + words : words);
    }
}
