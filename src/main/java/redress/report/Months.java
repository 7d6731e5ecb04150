package redress.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months in words. */
final class Months {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Months() {
    }

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static String words(String yearAndMonth) {
        return MONTH.format(YearMonth.parse(yearAndMonth));
    }
}
