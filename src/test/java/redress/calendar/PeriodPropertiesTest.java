package redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any period from any moment; a failure names the seed that brings it back. */
class PeriodPropertiesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void workingDaysAgreeWithCountingDayByDay(long seed) {
        var some = new Some(seed);
        var day = some.day();
        int count = some.upTo(60);
        assertThat(some.calendar.plusWorkingDays(day, count)).isEqualTo(some.counted(day, count));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void workingDaysAreNeverDueOnADayThatIsNotWorked(long seed) {
        var some = new Some(seed);
        var due = new Period.WorkingDays(some.upTo(60)).dueFrom(some.moment(), some.calendar).at();
        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(some.works(due.toLocalDate())).isTrue();
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyWhoCameLaterIsDueEarlier(long seed) {
        var some = new Some(seed);
        var first = some.moment();
        var second = first.plus(Duration.ofMinutes(some.upTo(200_000)));
        var period = some.period();
        assertThat(period.dueFrom(second, some.calendar).at())
                .isAfterOrEqualTo(period.dueFrom(first, some.calendar).at());
        assertThat(period.lastDayOf(some.dayOf(second), some.calendar))
                .isAfterOrEqualTo(period.lastDayOf(some.dayOf(first), some.calendar));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDueTimeLiesAfterTheStartAndWithinTheLastDay(long seed) {
        var some = new Some(seed);
        var start = some.moment();
        var period = some.period();
        var due = period.dueFrom(start, some.calendar).at();
        assertThat(due.toInstant()).isAfter(start);
        assertThat(due.toLocalDate()).isBeforeOrEqualTo(period.lastDayOf(some.dayOf(start), some.calendar));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hoursAreAsLongAsEver(long seed) {
        var some = new Some(seed);
        var start = some.moment();
        int count = some.upTo(4000);
        var due = new Period.Hours(count).dueFrom(start, some.calendar).at();
        assertThat(Duration.between(start, due)).isEqualTo(Duration.ofHours(count));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsRead(long seed) {
        var period = new Some(seed).period();
        assertThat(Period.parse(period.words())).contains(period);
    }

    /** Drawn from a seed: a calendar, and starts from 2024 to 2030. */
    private static final class Some {
        private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

        private final Random random;
        private final Nation nation;
        private final Set<LocalDate> closed = new HashSet<>();
        private final WorkingCalendar calendar;

        Some(long seed) {
            random = new Random(seed);
            nation = Nation.values()[random.nextInt(Nation.values().length)];
            for (int left = random.nextInt(100); left > 0; left--) {
                closed.add(day());
            }
            calendar = WorkingCalendar.of(nation, LONDON, closed);
        }

        int upTo(int most) {
            return 1 + random.nextInt(most);
        }

        LocalDate day() {
            return FIRST.plusDays(random.nextInt(7 * 365));
        }

        Instant moment() {
            return day().atTime(random.nextInt(24), random.nextInt(60)).atZone(LONDON).toInstant();
        }

        LocalDate dayOf(Instant moment) {
            return moment.atZone(LONDON).toLocalDate();
        }

        Period period() {
            int count = upTo(120);
            return switch (random.nextInt(4)) {
                case 0 -> new Period.WorkingDays(count);
                case 1 -> new Period.Hours(count);
                case 2 -> new Period.Days(count);
                default -> new Period.Months(count);
            };
        }

        boolean works(LocalDate day) {
            return day.getDayOfWeek().getValue() <= 5 && !closed.contains(day)
                    && !BankHolidays.in(day.getYear(), nation).contains(day);
        }

        LocalDate counted(LocalDate start, int count) {
            int left = count;
            var day = start;
            while (left > 0) {
                day = day.plusDays(1);
                left -= works(day) ? 1 : 0;
            }
            return day;
        }
    }
}
