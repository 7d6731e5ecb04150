package redress.dialog;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a day as people in Britain type it: 3/4/2026, 3.4.26, 2026-04-03, 3 April, the 3rd of April 2026, April 3,
 * yesterday, tomorrow, last Tuesday, 3 weeks ago. The day comes before the month. A day without a year is its latest one
 * that is not to come, or its next one where a day to come makes sense.
 */
final class DateWords {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[ ./-](\\d{1,2})(?:[ ./-](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ?([a-z]{3,9})(?: (\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}|\\d{2}))?");
    private static final Pattern AGO =
            Pattern.compile("(?:about )?(?:(\\d{1,3}|a|an|one|two|three) )?(day|week|fortnight|month|year)s? ago");
    private static final Pattern WEEKDAY_FIRST =
            Pattern.compile("^(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? (?=.*\\d)");
    private static final Pattern WEEKDAY = Pattern.compile("(last |next |on |this )?([a-z]{3,9})( last| next| this)?");
    private static final Set<String> UNKNOWN = Set.of("not sure", "unsure", "dont know", "i dont know", "dunno", "idk",
            "no idea", "cant remember", "i cant remember", "i dont remember", "im not sure", "i am not sure", "unknown");

    private DateWords() {
    }

    /** What became of the words. */
    sealed interface Found {

        /** The answer, if the day lies where it makes sense. */
        Reading within(LocalDate today, int years, boolean future);

        /** A day of the calendar. */
        record OnDay(LocalDate day) implements Found {
            @Override
            public Reading within(LocalDate today, int years, boolean future) {
                if (day.isAfter(today) && !future) {
                    return new Reading.Refused(Refusal.LATEST);
                }
                return day.isBefore(today.minusYears(years)) ? new Reading.Refused(Refusal.EARLIEST)
                        : new Reading.Settled(new Answer.Dated(day));
            }

            @Override
            public String toString() {
                return "OnDay[]";
            }
        }

        /** No day: either no date at all, or one that the calendar does not have. */
        record Nowhere(Refusal reason) implements Found {
            @Override
            public Reading within(LocalDate today, int years, boolean future) {
                return new Reading.Refused(reason);
            }
        }
    }

    static boolean saysUnknown(String text) {
        return UNKNOWN.contains(Choices.plain(text));
    }

    /**
     * Reads a day.
     *
     * @param future whether a day without a year or date is the next one rather than the last
     */
    static Found read(String text, LocalDate today, boolean future) {
        var words = text.strip().toLowerCase(Locale.ROOT).replace(",", " ").replaceAll("\\s+", " ");
        return relative(words, today, future).<Found>map(Found.OnDay::new)
                .orElseGet(() -> written(WEEKDAY_FIRST.matcher(words).replaceFirst("").replaceFirst("^on ", ""), today, future));
    }

    private static Optional<LocalDate> relative(String words, LocalDate today, boolean future) {
        if (words.equals("today") || words.equals("this morning") || words.equals("now")) {
            return Optional.of(today);
        }
        if (words.equals("yesterday") || words.equals("last night")) {
            return Optional.of(today.minusDays(1));
        }
        if (words.equals("the day before yesterday")) {
            return Optional.of(today.minusDays(2));
        }
        if (words.equals("tomorrow")) {
            return Optional.of(today.plusDays(1));
        }
        if (words.equals("the day after tomorrow")) {
            return Optional.of(today.plusDays(2));
        }
        var ago = AGO.matcher(words);
        if (ago.matches()) {
            int units = ago.group(2).equals("fortnight") ? 2 : 1;
            return Optional.of(today.minus((long) units * amount(ago.group(1)), unit(ago.group(2))));
        }
        var weekday = WEEKDAY.matcher(words);
        if (!weekday.matches()) {
            return Optional.empty();
        }
        var which = Optional.ofNullable(weekday.group(1)).or(() -> Optional.ofNullable(weekday.group(3))).orElse("").strip();
        boolean next = which.equals("next") || future && !which.equals("last");
        return weekday(weekday.group(2))
                .map(day -> today.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
    }

    private static Found written(String words, LocalDate today, boolean future) {
        var iso = ISO.matcher(words);
        if (iso.matches()) {
            return day(iso.group(3), Integer.parseInt(iso.group(2)), iso.group(1), today, future);
        }
        var numbers = NUMBERS.matcher(words);
        if (numbers.matches()) {
            return day(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3), today, future);
        }
        var dayMonth = DAY_MONTH.matcher(words);
        if (dayMonth.matches()) {
            return day(dayMonth.group(1), month(dayMonth.group(2)), dayMonth.group(3), today, future);
        }
        var monthDay = MONTH_DAY.matcher(words);
        return monthDay.matches() ? day(monthDay.group(2), month(monthDay.group(1)), monthDay.group(3), today, future)
                : new Found.Nowhere(Refusal.NOT_A_DATE);
    }

    private static Found day(String day, int month, String year, LocalDate today, boolean future) {
        if (month == 0) {
            return new Found.Nowhere(Refusal.NOT_A_DATE);
        }
        try {
            if (year != null) {
                int number = Integer.parseInt(year);
                return new Found.OnDay(LocalDate.of(number < 100 ? 2000 + number : number, month, Integer.parseInt(day)));
            }
            var monthDay = MonthDay.of(month, Integer.parseInt(day));
            int nearest = today.getYear();
            while (!monthDay.isValidYear(nearest) || (future ? monthDay.atYear(nearest).isBefore(today)
                    : monthDay.atYear(nearest).isAfter(today))) {
                nearest += future ? 1 : -1;
            }
            return new Found.OnDay(monthDay.atYear(nearest));
        } catch (DateTimeException notInTheCalendar) {
            return new Found.Nowhere(Refusal.NO_SUCH_DAY);
        }
    }

    private static int amount(String words) {
        return words == null ? 1 : switch (words) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            default -> Integer.parseInt(words);
        };
    }

    private static ChronoUnit unit(String word) {
        return switch (word) {
            case "day" -> ChronoUnit.DAYS;
            case "week", "fortnight" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
    }

    private static int month(String word) {
        return Stream.of(Month.values()).filter(month -> begins(month.getDisplayName(TextStyle.FULL, Locale.UK), word))
                .findFirst().map(Month::getValue).orElse(0);
    }

    private static Optional<DayOfWeek> weekday(String word) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> begins(day.getDisplayName(TextStyle.FULL, Locale.UK), word)).findFirst();
    }

    private static boolean begins(String whole, String start) {
        return start.length() >= 3 && whole.toLowerCase(Locale.ROOT).startsWith(start);
    }
}
