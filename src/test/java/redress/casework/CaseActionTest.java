package redress.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.casework.Ladder.opened;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseActionTest {

    private static final CaseAction PASS_ON = action(Set.of("formal"), EventType.NONE, EventType.ESCALATED);
    private static final CaseAction ANYWHERE = action(Set.of(), EventType.NONE, EventType.ESCALATED);
    private static final CaseAction THANK = action(Set.of("review"), EventType.ESCALATED, Ladder.UPDATE);

    @Test
    void whatLedIntoAStageDoesNotTakeItsButtonsAway() {
        var file = opened("2026-03-02").escalated("2026-03-10").file();

        assertThat(ANYWHERE.isOpen(file)).isTrue();
        assertThat(ANYWHERE.isDone(file)).isFalse();
    }

    @Test
    void whatLedIntoAStageOffersWhatComesAfterIt() {
        var file = opened("2026-03-02");

        assertThat(THANK.isOpen(file.file())).isFalse();
        assertThat(THANK.isOpen(file.escalated("2026-03-10").file())).isTrue();
        assertThat(THANK.isOpen(file.then(Ladder.UPDATE, "2026-03-11").file())).isFalse();
    }

    @Test
    void anActionOfTheStageBeforeWasDoneByWhatLedOutOfIt() {
        var file = opened("2026-03-02");

        assertThat(PASS_ON.isOpen(file.file())).isTrue();
        assertThat(PASS_ON.isOpen(file.escalated("2026-03-10").file())).isFalse();
        assertThat(PASS_ON.isDone(file.file())).isTrue();
    }

    private static CaseAction action(Set<String> stages, EventType after, EventType until) {
        return new CaseAction("pass", "Pass", "d", Set.of("complaint"), stages, Side.STAFF, after, until, "", "", false);
    }
}
