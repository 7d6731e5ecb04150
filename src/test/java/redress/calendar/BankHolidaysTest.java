package redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected days are those that the government published: https://www.gov.uk/bank-holidays. */
class BankHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    })
    void englandAndWalesKeepWhatTheGovernmentPublished(int year, String days) {
        assertThat(BankHolidays.in(year, Nation.ENGLAND)).isEqualTo(dates(year, days));
        assertThat(BankHolidays.in(year, Nation.WALES)).isEqualTo(dates(year, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
        "2026, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
        "2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
        "2028, 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
    })
    void scotlandKeepsWhatTheGovernmentPublished(int year, String days) {
        assertThat(BankHolidays.in(year, Nation.SCOTLAND)).isEqualTo(dates(year, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26",
        "2026, 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
        "2027, 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
        "2028, 01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26",
    })
    void northernIrelandKeepsWhatTheGovernmentPublished(int year, String days) {
        assertThat(BankHolidays.in(year, Nation.NORTHERN_IRELAND)).isEqualTo(dates(year, days));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1800, 9999, 10_000, Year.MAX_VALUE})
    void aYearThatSomebodyMistypedDoesNoHarm(int year) {
        assertThat(BankHolidays.in(year, Nation.ENGLAND)).isNotEmpty();
    }

    @Test
    void threadsThatAskTogetherAllGetTheWholeYear() throws Exception {
        var threads = Executors.newFixedThreadPool(8, work -> new Thread(work, "asks for holidays"));
        try {
            var questions = new ArrayList<Callable<Integer>>();
            for (int year = 2101; year <= 2132; year++) {
                int asked = year;
                questions.add(() -> BankHolidays.in(asked, Nation.ENGLAND).size());
            }
            for (var answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).isEqualTo(8);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<LocalDate> dates(int year, String days) {
        return Set.copyOf(Stream.of(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList());
    }
}
