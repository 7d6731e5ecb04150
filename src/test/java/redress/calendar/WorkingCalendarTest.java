package redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, true, true, false, true",
        "2026-03-17, true, true, true, false",
        "2026-04-03, false, false, false, false",
        "2026-04-05, false, false, false, false",
        "2026-04-06, false, false, true, false",
        "2026-04-07, true, true, true, true",
        "2026-06-15, true, true, false, true",
        "2026-07-12, false, false, false, false",
        "2026-07-13, true, true, true, false",
        "2026-08-03, true, true, false, true",
        "2026-08-31, false, false, true, false",
        "2025-11-30, false, false, false, false",
        "2025-12-01, true, true, false, true",
        "2026-11-30, true, true, false, true",
        "2026-12-26, false, false, false, false",
        "2026-12-28, false, false, false, false",
    })
    void eachNationKeepsItsOwnHolidays(LocalDate day, boolean eng, boolean wls, boolean sct, boolean nir) {
        assertThat(plain(Nation.ENGLAND).isWorkingDay(day)).isEqualTo(eng);
        assertThat(plain(Nation.WALES).isWorkingDay(day)).isEqualTo(wls);
        assertThat(plain(Nation.SCOTLAND).isWorkingDay(day)).isEqualTo(sct);
        assertThat(plain(Nation.NORTHERN_IRELAND).isWorkingDay(day)).isEqualTo(nir);
    }

    @Test
    void aClosedDayOfTheOrganisationsOwnIsNotWorked() {
        var closed = LocalDate.of(2026, 7, 1);
        var calendar = WorkingCalendar.of(Nation.ENGLAND, LONDON, Set.of(closed));
        assertThat(calendar.isWorkingDay(closed)).isFalse();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 6, 30), 1)).isEqualTo("2026-07-02");
        assertThat(plain(Nation.ENGLAND).plusWorkingDays(LocalDate.of(2026, 6, 30), 1)).isEqualTo("2026-07-01");
    }

    @Test
    void aClosedDayOnAWeekendOrAHolidayCountsOnce() {
        var closed = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 27));
        assertThat(WorkingCalendar.of(Nation.ENGLAND, LONDON, closed).plusWorkingDays(LocalDate.of(2026, 12, 23), 2))
                .isEqualTo("2026-12-29");
    }

    @Test
    void aSetThatItsOwnerChangesLaterChangesNoCalendar() {
        var closed = new HashSet<LocalDate>();
        var calendar = WorkingCalendar.of(Nation.ENGLAND, LONDON, closed);
        closed.add(LocalDate.of(2026, 7, 1));
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 7, 1))).isTrue();
    }

    @Test
    void theNextWorkingDayIsNeverTheDayItself() {
        var calendar = plain(Nation.ENGLAND);
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 6, 30))).isEqualTo("2026-07-01");
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 12, 24))).isEqualTo("2026-12-29");
    }

    @Test
    void noWorkingDaysLaterIsTheDayItselfOpenOrClosed() {
        assertThat(plain(Nation.ENGLAND).plusWorkingDays(LocalDate.of(2026, 12, 25), 0)).isEqualTo("2026-12-25");
    }

    @Test
    void workingDaysAreNotCountedBackwards() {
        var calendar = plain(Nation.ENGLAND);
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 1, 5), -1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, false",
        "2025-01-01, true",
        "2028-12-31, true",
        "2029-01-01, false",
    })
    void holidaysAreKnownFrom2025To2028(LocalDate day, boolean known) {
        assertThat(plain(Nation.ENGLAND).isKnown(day)).isEqualTo(known);
    }

    private static WorkingCalendar plain(Nation nation) {
        return WorkingCalendar.of(nation, LONDON, Set.of());
    }
}
