package redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final WorkingCalendar ENGLAND = WorkingCalendar.of(Nation.ENGLAND, LONDON, Set.of());

    @ParameterizedTest
    @ValueSource(strings = {"1 working day", "2 working days", "1 hour", "48 hours", "1 day", "10 days", "1 month",
        "6 months", "4000 days"})
    void aPeriodGivesItsOwnWordsBack(String words) {
        var period = Period.parse(words).orElseThrow();
        assertThat(period.words()).isEqualTo(words);
        assertThat(period).hasToString(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "days", "10", "0 days", "-1 days", "+2 days", "02 days", "1 days", "2 day",
        "1 working days", "4001 days", "99999999999 days", "2  days", "2\u00a0days", " 2 days", "2 days ", "2 days\n",
        "2 Days", "2 workingdays", "2 working  days", "2 weeks", "1.5 hours", "two days", "2 days ago",
        "٢ days", "2 dayss"})
    void anythingElseIsNoPeriod(String words) {
        assertThat(Period.parse(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4001})
    void aCountThatCannotBeWrittenIsRefused(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period.WorkingDays(count));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period.Hours(count));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period.Days(count));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period.Months(count));
    }

    @ParameterizedTest
    @CsvSource({
        "received before Christmas,        2026-12-23T15:00, 2 working days,  2026-12-29",
        "ten over the turn of the year,    2026-12-23T15:00, 10 working days, 2027-01-11",
        "received on a Sunday,             2026-06-28T09:00, 1 working day,   2026-06-29",
        "received on a holiday,            2026-12-25T09:00, 1 working day,   2026-12-29",
        "received on a Friday night,       2026-06-26T23:59, 2 working days,  2026-06-30",
        "over Easter,                      2026-04-02T10:00, 2 working days,  2026-04-08",
        "the first moment of a summer day, 2026-06-29T00:00, 1 working day,   2026-06-30",
        "calendar days end on a holiday,   2026-12-15T12:00, 10 days,         2026-12-25",
        "calendar days end on a Sunday,    2026-06-18T12:00, 10 days,         2026-06-28",
        "over 29 February,                 2028-02-28T12:00, 2 days,          2028-03-01",
        "no 29 February,                   2027-02-28T12:00, 2 days,          2027-03-02",
        "to a shorter month,               2026-08-31T12:00, 6 months,        2027-02-28",
        "to a leap February,               2027-08-31T12:00, 6 months,        2028-02-29",
        "from a leap day,                  2028-02-29T12:00, 12 months,       2029-02-28",
        "months end on Christmas Day,      2026-06-25T12:00, 6 months,        2026-12-25",
    })
    void theLastDayIsDueInItsLastSecond(String why, LocalDateTime received, String words, LocalDate last) {
        var period = Period.parse(words).orElseThrow();
        assertThat(period.dueFrom(received.atZone(LONDON).toInstant(), ENGLAND).at()).as(why)
                .isEqualTo(ZonedDateTime.of(last.atTime(23, 59, 59), LONDON));
        assertThat(period.lastDayOf(received.toLocalDate(), ENGLAND)).as(why).isEqualTo(last);
    }

    @Test
    void theDayOfReceiptIsTheOneInTheOrganisationsZone() {
        var halfPastMidnightInLondon = ZonedDateTime.parse("2026-06-29T23:30:00Z").toInstant();
        assertThat(new Period.WorkingDays(1).dueFrom(halfPastMidnightInLondon, ENGLAND).at())
                .isEqualTo(ZonedDateTime.parse("2026-07-01T23:59:59+01:00[Europe/London]"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T10:00Z,      2026-03-30T11:00+01:00",
        "2026-10-24T10:00+01:00, 2026-10-26T09:00Z",
        "2026-12-24T15:30Z,      2026-12-26T15:30Z",
    })
    void fortyEightHoursElapseWhateverTheClocksDo(String start, String end) {
        var due = new Period.Hours(48).dueFrom(ZonedDateTime.parse(start).toInstant(), ENGLAND);
        assertThat(due.at().toOffsetDateTime()).hasToString(end);
        assertThat(due.at().getZone()).isEqualTo(LONDON);
    }

    @ParameterizedTest
    @CsvSource({
        "1 hour,   2026-06-01, 2026-06-02",
        "24 hours, 2026-06-01, 2026-06-02",
        "48 hours, 2026-06-01, 2026-06-03",
        "24 hours, 2026-03-28, 2026-03-30",
        "24 hours, 2026-10-24, 2026-10-25",
    })
    void hoursFromADayAreCountedFromItsLastSecond(String words, LocalDate start, LocalDate last) {
        assertThat(Period.parse(words).orElseThrow().lastDayOf(start, ENGLAND)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-08-28",
        "2025-08-28, 2026-02-28",
        "2025-08-31, 2026-02-28",
        "2025-09-01, 2026-03-01",
    })
    void sixMonthsAgoIsExactToTheDay(LocalDate happened, LocalDate lastDay) {
        assertThat(new Period.Months(6).lastDayOf(happened, ENGLAND)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-12-28T10:00, 1 working day,  true",
        "2028-12-29T10:00, 1 working day,  false",
        "2028-12-20T10:00, 10 working days, false",
        "2024-12-30T10:00, 1 working day,  false",
        "2024-12-30T10:00, 2 working days, false",
        "2024-12-31T10:00, 1 working day,  true",
        "2031-06-02T10:00, 2 working days, false",
        "2031-06-02T10:00, 2 days,         true",
        "2028-12-29T10:00, 6 months,       true",
        "2028-12-31T10:00, 48 hours,       true",
    })
    void onlyWorkingDaysBeyondTheKnownHolidaysAreUncertain(LocalDateTime start, String words, boolean certain) {
        var due = Period.parse(words).orElseThrow().dueFrom(start.atZone(LONDON).toInstant(), ENGLAND);
        assertThat(due.certain()).isEqualTo(certain);
    }
}
