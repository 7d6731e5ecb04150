package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.ComplaintLines.SUBMIT;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.STRANGERS;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.CaseState;
import redress.casework.EventType;
import redress.message.Address;

/** What happens once happens once, however often it is said. */
class OnceTest {

    private static final String ALREADY = "You have already sent this. Your reference is AIM-";
    private static final Instant LONG_AFTER = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anUpdateThatComesAgainIsSkipped() {
        var start = desk.does(SAM, "/start");
        desk.happen(start);
        int said = desk.chats().said(SAM).size();
        desk.happen(start);
        desk.happen(start, start);
        desk.restart(() -> { });
        desk.happen(start);
        assertThat(desk.chats().said(SAM)).hasSize(said);
    }

    @Test
    void twoPressesOfSubmitInOneBatchOpenOneCase() {
        desk.walk(SAM, ComplaintLines.plain());
        desk.happen(desk.does(SAM, SUBMIT), desk.does(SAM, SUBMIT));
        oneCaseAndTheSecondIsToldSo();
    }

    @Test
    void twoPressesOfSubmitInTwoBatchesOpenOneCase() {
        desk.walk(SAM, ComplaintLines.plain());
        var first = desk.does(SAM, SUBMIT);
        var second = desk.does(SAM, SUBMIT);
        desk.handle(first);
        desk.handle(second);
        desk.deliver();
        oneCaseAndTheSecondIsToldSo();
    }

    @Test
    void submitPressedAgainAfterARestartOpensNoOtherCase() {
        desk.walk(SAM, ComplaintLines.plain());
        var second = desk.does(SAM, SUBMIT);
        desk.happen(desk.does(SAM, SUBMIT));
        desk.restart(() -> { });
        desk.happen(second);
        oneCaseAndTheSecondIsToldSo();
    }

    private void oneCaseAndTheSecondIsToldSo() {
        assertThat(desk.cases()).hasSize(1);
        assertThat(desk.chats().count(SAM, "Thank you. We have it.")).isEqualTo(1);
        assertThat(desk.chats().count(SAM, ALREADY)).isEqualTo(1);
        assertThat(desk.chats().count(COMPLAINTS, "New: Complaint")).isEqualTo(1);
    }

    @Test
    void whatTwoAcknowledgeOneHasAcknowledged() {
        var reference = desk.complain(SAM);
        var amina = desk.does(COMPLAINTS, AMINA, "Acknowledge");
        var ben = desk.does(COMPLAINTS, BEN, "Acknowledge");
        desk.happen(amina, ben);
        assertThat(desk.store().cases().log(reference)).extracting(header -> header.type())
                .containsExactly(EventType.OPENED, EventType.ACKNOWLEDGED);
        assertThat(desk.store().cases().body(reference, 2).by()).isEqualTo(AMINA);
        assertThat(desk.answers()).endsWith(
                reference + " is acknowledged. We are telling the person who sent it.",
                "Amina (@amina) has already done this: Monday 5 January 2026, 10:00.");
        assertThat(desk.chats().count(SAM, "has been acknowledged")).isEqualTo(1);
    }

    @Test
    void aButtonOfACasePressedInAnotherTeamsChatDoesNothing() {
        pressedElsewhere(WHISTLEBLOWING);
        assertThat(desk.answers()).endsWith("Only somebody on the team can use this button.");
    }

    @Test
    void aButtonOfACasePressedInAnUnknownGroupDoesNothing() {
        pressedElsewhere(STRANGERS);
        assertThat(desk.answers()).endsWith("Only somebody on the team can use this button.");
        assertThat(desk.chats().said(STRANGERS)).isEmpty();
    }

    @Test
    void aButtonOfACasePressedInAPrivateChatDoesNothing() {
        pressedElsewhere(SAM);
    }

    private void pressedElsewhere(Address chat) {
        var reference = desk.complain(SAM);
        var button = desk.chats().button(COMPLAINTS, "Acknowledge").orElseThrow();
        desk.happen(desk.presses(chat, BEN, button.data(), button.message()));
        assertThat(desk.store().cases().log(reference)).hasSize(1);
        assertThat(desk.cases().get(0).state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void aButtonThatNoActionAnswersEndsThePhonesWaiting() {
        var reference = desk.complain(SAM);
        int before = desk.answers().size();
        desk.happen(desk.presses(COMPLAINTS, BEN, "case:" + reference + ":dance", 5),
                desk.presses(COMPLAINTS, BEN, "case:" + reference + ":acknowledge-disclosure", 5),
                desk.presses(COMPLAINTS, BEN, "nonsense", 5));
        assertThat(desk.answers()).hasSize(before + 3);
        assertThat(desk.store().cases().log(reference)).hasSize(1);
    }

    @Test
    void aButtonOfTheComplainantsIsExplainedInATeamsChatAndDoesNothing() {
        var reference = desk.complain(SAM);
        desk.happen(desk.presses(COMPLAINTS, BEN, "case:" + reference + ":withdraw", 5));
        assertThat(desk.answers()).last().isEqualTo("This button is for the person who sent the case.");
        assertThat(desk.store().cases().log(reference)).hasSize(1);
    }

    @Test
    void aPressThatNamesNothingIsExplainedLikeAnyOther() {
        desk.happen(desk.presses(COMPLAINTS, BEN, ":::", 5), desk.presses(COMPLAINTS, BEN, "", 5));
        assertThat(desk.answers()).hasSize(2).allMatch(note -> note.startsWith("This is asked of somebody else"));
    }

    @Test
    void aDeadlineThatPassedIsToldOnceAlsoAfterARestart() {
        var reference = desk.complain(SAM);
        desk.passUntil(LONG_AFTER);
        desk.passUntil(LONG_AFTER);
        desk.restart(() -> { });
        desk.passUntil(LONG_AFTER.plusSeconds(60));
        assertThat(desk.store().cases().log(reference)).extracting(header -> header.type())
                .containsExactly(EventType.OPENED, EventType.OVERDUE, EventType.OVERDUE);
        assertThat(desk.store().cases().log(reference)).extracting(header -> header.id("clock"))
                .containsExactly("", "acknowledge", "outcome");
        assertThat(desk.chats().count(COMPLAINTS, "This program was away.")).isEqualTo(1);
        assertThat(desk.chats().count(COMPLAINTS, reference + ": Outcome, 30 working days late")).isEqualTo(1);
        assertThat(desk.chats().count(COMPLAINTS, "is overdue")).isZero();
    }
}
