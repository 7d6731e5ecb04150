package redress.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.casework.Ladder.at;
import static redress.casework.Ladder.opened;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What events make of clocks: 25 and 28 December 2026 and 1 January 2027 are holidays in England. */
class EventsTest {

    @Test
    void aHeldCaseIsDueLaterByTheDaysThatItWaited() {
        var file = opened("2026-03-02").then(EventType.HELD, "2026-03-04").then(EventType.RELEASED, "2026-03-09");

        assertThat(file.due("outcome")).isEqualTo("2026-03-19");
        assertThat(file.due("manager")).isEqualTo("2026-03-05");
        assertThat(file.due("acknowledge")).isEqualTo("2026-03-04");
        assertThat(file.file().state()).isEqualTo(CaseState.RECEIVED);
    }

    /** Put off on Friday 13 March to Friday 27 March: ten working days are left, and the release is on Friday 20 March. */
    @Test
    void aDeadlineThatIsPutOffDuringAHoldWaitsOnlyFromThatDayOn() {
        var file = opened("2026-03-02").then(Ladder.UPDATE, "2026-03-03").then(EventType.HELD, "2026-03-04")
                .extended("outcome", "2026-03-27", "2026-03-13").then(EventType.RELEASED, "2026-03-20");

        assertThat(file.due("outcome")).isEqualTo("2026-04-07");
        assertThat(file.due("update")).isEqualTo("2026-03-24");
    }

    @Test
    void aDeadlineThatWasPutOffInAnEarlierHoldWaitsThroughTheWholeOfALaterOne() {
        var file = opened("2026-03-02").then(EventType.HELD, "2026-03-04").extended("outcome", "2026-03-27", "2026-03-05")
                .then(EventType.RELEASED, "2026-03-05").then(EventType.HELD, "2026-03-09")
                .then(EventType.RELEASED, "2026-03-11");

        assertThat(file.due("outcome")).isEqualTo("2026-03-31");
    }

    @Test
    void aCaseThatIsReleasedOnTheDayOfItsHoldingHasLostNoDay() {
        var file = opened("2026-03-02").then(EventType.HELD, "2026-03-04").then(EventType.RELEASED, "2026-03-04");

        assertThat(file.due("outcome")).isEqualTo("2026-03-16");
    }

    @Test
    void whatWasDueBeforeItWasHeldStaysDue() {
        var file = opened("2026-03-02").then(EventType.HELD, "2026-03-17").then(EventType.RELEASED, "2026-03-30");

        assertThat(file.due("outcome")).isEqualTo("2026-03-16");
    }

    @Test
    void aCaseThatOpensHeldStartsItsClocksWithTheRelease() {
        var file = opened("2026-03-02", true);

        assertThat(file.file().state()).isEqualTo(CaseState.HELD);
        assertThat(file.file().deadlines()).containsOnlyKeys("acknowledge", "manager");
        assertThat(file.file().happenedHere()).contains(EventType.HELD);
        file.then(EventType.ACKNOWLEDGED, "2026-03-03");
        assertThat(file.file().state()).isEqualTo(CaseState.HELD);
        file.then(EventType.RELEASED, "2026-03-11");
        assertThat(file.file().state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(file.due("outcome")).isEqualTo("2026-03-25");
        assertThat(file.due("last")).isEqualTo("2026-03-25");
    }

    @Test
    void aWaitingClockDoesNotStartWhenTheCaseEnds() {
        var file = opened("2026-03-02", true).then(EventType.WITHDRAWN, "2026-03-11").file();

        assertThat(file.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(file.deadlines()).isEmpty();
    }

    @Test
    void twoClocksCanWaitForOneEvent() {
        var file = opened("2026-12-23").then(EventType.ACKNOWLEDGED, "2026-12-29");

        assertThat(file.due("outcome")).isEqualTo("2027-01-11");
        assertThat(file.due("last")).isEqualTo("2027-01-13");
        file.then(EventType.OUTCOME, "2027-01-12");
        assertThat(List.of(file.deadline("outcome").isMet(), file.deadline("last").isMet())).containsOnly(true);
        assertThat(file.file().state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void aWindowStartsWhenTheOutcomeHasArrivedAndItsLastDayIsInside() {
        var file = opened("2026-03-02").then(EventType.OUTCOME, "2026-03-10");

        assertThat(file.file().deadline("appeal")).isEmpty();
        file.then(EventType.REACHED, "2026-03-11");
        assertThat(file.due("appeal")).isEqualTo("2026-04-01");
        assertThat(file.deadline("appeal").isWindow()).isTrue();
        assertThat(file.deadline("appeal").isPast(at("2026-04-01T23:59:59"))).isFalse();
        assertThat(file.deadline("appeal").isPast(at("2026-04-02T00:00:00"))).isTrue();
    }

    @Test
    void aWindowStartsAnewWithEachOutcomeThatArrivesWhetherItIsOpenOrClosed() {
        var file = opened("2026-03-02").then(EventType.REACHED, "2026-03-11").then(EventType.REACHED, "2026-03-20");

        assertThat(file.due("appeal")).isEqualTo("2026-04-14");
        assertThat(file.then(EventType.REACHED, "2026-04-15").due("appeal")).isEqualTo("2026-05-07");
    }

    @Test
    void aWindowThatWasPutOffIsNotMadeShorterByALaterOutcome() {
        var file = opened("2026-03-02").then(EventType.REACHED, "2026-03-11").extended("appeal", "2026-06-30", "2026-03-12");

        assertThat(file.then(EventType.REACHED, "2026-03-20").due("appeal")).isEqualTo("2026-06-30");
    }

    @Test
    void anEventThatMeetsItsOwnClockStartsItAnew() {
        var file = opened("2026-03-02").then(Ladder.UPDATE, "2026-03-03").then(Ladder.UPDATE, "2026-03-06");

        assertThat(file.due("update")).isEqualTo("2026-03-11");
        assertThat(file.deadline("update").isMet()).isFalse();
    }

    @Test
    void anEscalationClosesTheStageAndOpensTheNext() {
        var file = opened("2026-03-02").then(EventType.ACKNOWLEDGED, "2026-03-03").then(EventType.OUTCOME, "2026-03-10")
                .then(EventType.REACHED, "2026-03-10").escalated("2026-03-20");

        assertThat(file.file().stage()).isEqualTo("review");
        assertThat(file.file().team()).isEqualTo("board");
        assertThat(file.file().state()).isEqualTo(CaseState.RECEIVED);
        assertThat(file.file().happenedHere()).containsExactly(EventType.ESCALATED);
        assertThat(file.file().deadline("manager")).isEmpty();
        assertThat(file.deadline("appeal").isMet()).isTrue();
        assertThat(file.due("outcome")).isEqualTo("2026-04-21");
        assertThat(file.deadline("outcome").isMet()).isFalse();
    }

    @Test
    void theEndOfACaseLeavesNothingDueButAWindow() {
        var file = opened("2026-03-02").then(EventType.REACHED, "2026-03-03").then(EventType.CLOSED, "2026-03-04");

        assertThat(file.file().deadlines()).containsOnlyKeys("appeal");
        assertThat(file.then(EventType.REOPENED, "2026-03-05").file().happenedHere()).doesNotContain(EventType.CLOSED);
        assertThat(file.file().state()).isEqualTo(CaseState.ACKNOWLEDGED);
    }

    @Test
    void anExtensionMovesADeadlineToTheEndOfItsDayAndNoOther() {
        var file = opened("2026-03-02").extended("outcome", "2026-03-28", "2026-03-10");

        assertThat(file.deadline("outcome").due()).isEqualTo(Ladder.london("2026-03-28T23:59:59"));
        assertThat(file.due("manager")).isEqualTo("2026-03-05");
        assertThat(file.then(EventType.OUTCOME, "2026-03-11").extended("outcome", "2026-05-01", "2026-03-12").due("outcome"))
                .isEqualTo("2026-03-28");
    }

    @Test
    void anExtensionNeverMakesADeadlineEarlier() {
        var file = opened("2026-03-02").extended("outcome", "2026-03-28", "2026-03-10")
                .extended("outcome", "2026-03-20", "2026-03-11");
        assertThat(file.due("outcome")).isEqualTo("2026-03-28");
    }

    @Test
    void anOutcomeOfAHeldCaseReleasesIt() {
        var file = opened("2026-03-02").then(EventType.HELD, "2026-03-03").then(EventType.OUTCOME, "2026-03-31");

        assertThat(file.file().state()).isEqualTo(CaseState.DECIDED);
        assertThat(file.deadline("outcome").isPast(at("2026-03-31"))).isFalse();
        assertThat(file.deadline("outcome").isMet()).isTrue();
    }
}
