package redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any case, whenever it is held and whatever happens to it; a failure names its seed. */
class HeldDaysTest {

    private static final EventType[] SOME = {EventType.ACKNOWLEDGED, EventType.HELD, EventType.RELEASED, EventType.NOTED,
        EventType.OUTCOME, EventType.REACHED, EventType.CLOSED, EventType.REOPENED, Ladder.UPDATE, Ladder.SCOPE};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /** An independent count: from the day after the opening, each working day counts that was not spent waiting. */
    @ParameterizedTest
    @MethodSource("seeds")
    void workingDaysSpentWaitingDoNotCount(long seed) {
        var random = new Random(seed);
        var opened = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        var held = opened.plusDays(random.nextInt(20));
        var released = held.plusDays(random.nextInt(40));
        var file = Ladder.opened(opened.toString()).then(EventType.HELD, held.toString())
                .then(EventType.RELEASED, released.toString());

        var day = opened;
        for (int left = 10; left > 0; left -= counts(day, held, released) ? 1 : 0) {
            day = day.plusDays(1);
        }
        assertThat(file.due("outcome")).isEqualTo(day.toString());
    }

    private static boolean counts(LocalDate day, LocalDate held, LocalDate released) {
        return Ladder.CALENDAR.isWorkingDay(day) && (!day.isAfter(held) || day.isAfter(released));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoHoldsOneAfterTheOtherAreAsLongAsOne(long seed) {
        var random = new Random(seed);
        var opened = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        var held = opened.plusDays(random.nextInt(9));
        var between = held.plusDays(random.nextInt(15));
        var released = between.plusDays(random.nextInt(15));
        var twice = Ladder.opened(opened.toString()).then(EventType.HELD, held.toString())
                .then(EventType.RELEASED, between.toString()).then(EventType.HELD, between.toString())
                .then(EventType.RELEASED, released.toString());
        var once = Ladder.opened(opened.toString()).then(EventType.HELD, held.toString())
                .then(EventType.RELEASED, released.toString());

        assertThat(twice.due("outcome")).isEqualTo(once.due("outcome"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNobodyIsLateOnACaseThatIsOverAndADueDateNeverComesEarlier(long seed) {
        var random = new Random(seed);
        var day = LocalDate.of(2026, 1, 5);
        var ladder = Ladder.opened(day.toString(), random.nextBoolean());
        for (int i = 0; i < 25; i++) {
            var before = ladder.file();
            day = day.plusDays(random.nextInt(6));
            if (random.nextInt(12) == 0 && before.stage().equals("formal")) {
                ladder.escalated(day.toString());
            } else {
                ladder.then(SOME[random.nextInt(SOME.length)], day.toString());
            }
            var after = ladder.file();
            assertThat(after.isHeld()).isEqualTo(!after.hold().equals(Hold.NONE));
            if (after.state().isOver() && !before.state().isOver()) {
                assertThat(after.deadlines().values()).allMatch(due -> due.isMet() || due.isWindow());
            }
            before.deadlines().values().forEach(due -> after.deadline(due.clock()).ifPresent(now ->
                    assertThat(now.due()).isAfterOrEqualTo(due.due())));
        }
    }
}
