package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.message.FileTicket;

/** What members of a team are asked about a case is asked in their group, each for themselves. */
class StaffTalksTest {

    private static final String ACTION = "Tell our finding";

    @TempDir
    private Path folder;
    @TempDir
    private Path dialogs;
    private OpenDesk desk;
    private String reference;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder, AskingPack.outcome(dialogs));
        reference = desk.complain(SAM);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aQuestionBeginsWithTheNameOfWhoIsAskedAndOffersNoAlarm() {
        goes(AMINA, ACTION);
        assertThat(newest()).startsWith("Amina (@amina):\n").contains("What did you find?").doesNotContain("reply", " of about ");
        assertThat(desk.chats().button(COMPLAINTS, "Someone is at risk")).isEmpty();
        goes(AMINA, "Upheld");
        assertThat(newest()).startsWith("Amina (@amina):\n").endsWith("To answer, reply to this message.");
    }

    @Test
    void whatWasAnsweredGoesOnRecordAtTheEndAndTheComplainantIsTold() {
        goes(AMINA, ACTION, "Upheld", "The assessor was ill, and nobody stood in.");
        desk.happen(desk.sends(COMPLAINTS, AMINA, "letter.pdf"));
        goes(AMINA, "Done");
        assertThat(newest()).contains("Is this right for " + reference + "?", "nobody stood in", "1 file");
        assertThat(types()).containsExactly(EventType.OPENED);
        goes(AMINA, "Tell them");
        assertThat(types()).containsExactly(EventType.OPENED, EventType.OUTCOME, EventType.REACHED, EventType.EVIDENCE_KEPT);
        var body = desk.store().cases().body(reference, 2);
        assertThat(body.by()).isEqualTo(AMINA);
        assertThat(body.lines()).extracting(Line::key, Line::text).contains(
                tuple("found", "Upheld"));
        assertThat(body.files()).extracting(FileTicket::name).containsExactly("letter.pdf");
        assertThat(desk.chats().count(SAM, "We looked at " + reference)).isEqualTo(1);
        assertThat(desk.chats().count(COMPLAINTS, reference + ": they are being told.")).isEqualTo(1);
    }

    @Test
    void theChoicesOfTheFirstSubmissionAndTheDueDatesAreFactsOfTheDialog() {
        goes(AMINA, ACTION, "Upheld");
        assertThat(newest()).contains("What went wrong with the service, due Monday 19 January 2026?");
    }

    @Test
    void anEndWithoutRecordSaysItsTextAndRecordsNothing() {
        goes(AMINA, ACTION, "Not yet");
        assertThat(newest()).isEqualTo("Amina (@amina):\nIt stays as it is.");
        assertThat(types()).containsExactly(EventType.OPENED);
        goes(AMINA, ACTION);
        assertThat(newest()).contains("What did you find?");
    }

    @Test
    void severalMembersAreAskedDifferentThingsAtOnce() {
        goes(AMINA, ACTION, "Upheld");
        goes(BEN, ACTION, "Not upheld");
        goes(AMINA, "It was our fault.");
        assertThat(newest()).startsWith("Amina").contains("Is there a letter?");
        goes(BEN, "It was nobody's fault.");
        assertThat(newest()).startsWith("Ben").contains("Is there a letter?");
    }

    @Test
    void somebodyElsesPressIsExplainedAndDoesNothing() {
        goes(AMINA, ACTION);
        goes(BEN, "Upheld");
        assertThat(desk.answers()).last().asString().startsWith("This is asked of somebody else");
        assertThat(newest()).contains("What did you find?");
        goes(AMINA, "Upheld");
        assertThat(newest()).contains("What went wrong");
    }

    @Test
    void wordsCountOnlyIfTheyReplyToTheQuestion() {
        goes(AMINA, ACTION, "Upheld");
        long question = desk.chats().message(COMPLAINTS, "What went wrong");
        int said = desk.chats().said(COMPLAINTS).size();
        desk.happen(desk.replies(COMPLAINTS, AMINA, "Who had this one before?", 0),
                desk.replies(COMPLAINTS, AMINA, "I take this.", desk.chats().message(COMPLAINTS, "New: Complaint")),
                desk.replies(COMPLAINTS, BEN, "I would say it was the weather.", question));
        assertThat(desk.chats().said(COMPLAINTS)).hasSize(said);
        desk.happen(desk.replies(COMPLAINTS, AMINA, "The assessor was ill.", question));
        assertThat(newest()).contains("Is there a letter?");
    }

    @Test
    void aReplyToAQuestionThatWasLeftIsSentToTheNewest() {
        goes(AMINA, ACTION, "Upheld");
        long first = desk.chats().message(COMPLAINTS, "What went wrong");
        desk.happen(desk.replies(COMPLAINTS, AMINA, "Ill", first));
        assertThat(newest()).contains("Please write a little more.", "What went wrong");
        desk.happen(desk.replies(COMPLAINTS, AMINA, "The assessor was ill.", first));
        assertThat(newest()).isEqualTo("That question has been left behind. Please reply to the newest question below it.");
        desk.happen(desk.replies(COMPLAINTS, AMINA, "The assessor was ill.", desk.chats().message(COMPLAINTS, "little more")));
        assertThat(newest()).contains("Is there a letter?");
    }

    @Test
    void anEditOfAnAnswerChangesIt() {
        goes(AMINA, ACTION, "Upheld");
        var answer = desk.does(COMPLAINTS, AMINA, "The assessor was ill.");
        desk.happen(answer);
        desk.happen(desk.edits(COMPLAINTS, AMINA, "The assessor was on leave.", answer));
        goes(AMINA, "I have no files");
        assertThat(newest()).contains("on leave").doesNotContain("ill");
    }

    @Test
    void aConversationIsFoundAgainAfterARestart() {
        goes(AMINA, ACTION, "Upheld");
        desk.restart(() -> { });
        goes(AMINA, "It was our fault.");
        assertThat(newest()).contains("Is there a letter?");
    }

    @Test
    void backCancelAndStopWorkAndSayNothingOfStart() {
        goes(AMINA, ACTION, "Upheld", "back");
        assertThat(newest()).contains("What did you find?");
        goes(AMINA, "/stop");
        assertThat(newest()).contains("Your answers are kept here.");
        goes(AMINA, "Go on", "/cancel", "Yes, delete them");
        assertThat(newest()).isEqualTo("Amina (@amina):\nAll right, that is dropped. Nothing was recorded.");
        assertThat(desk.chats().said(COMPLAINTS)).noneMatch(text -> text.contains("/start"));
        assertThat(desk.chats().button(COMPLAINTS, "Someone is at risk")).isEmpty();
    }

    @Test
    void aNewActionReplacesTheUnfinishedOne() {
        var other = desk.complain(KIM);
        goes(AMINA, ACTION, "Upheld");
        var left = desk.chats().button(COMPLAINTS, "Back").orElseThrow();
        goes(AMINA, ACTION);
        assertThat(newest()).contains("What did you find?");
        desk.happen(desk.presses(COMPLAINTS, AMINA, left.data(), left.message()));
        assertThat(desk.answers()).last().asString().contains("or it is finished");
        assertThat(desk.chats().button(COMPLAINTS, "Back")).isEmpty();
        assertThat(other).isNotEqualTo(reference);
    }

    @Test
    void whatSomebodyElseHasDoneMeanwhileIsExplainedAndNothingIsRecordedTwice() {
        goes(AMINA, ACTION, "Upheld", "It was our fault.", "I have no files");
        goes(BEN, ACTION, "Upheld", "It was their fault.", "I have no files", "Tell them");
        desk.happen(desk.does(COMPLAINTS, AMINA, "Tell them"));
        assertThat(types()).containsExactly(EventType.OPENED, EventType.OUTCOME, EventType.REACHED);
        assertThat(newest()).isEqualTo(reference + ": \"Tell our finding\" can no longer be done. Nothing was recorded.");
        assertThat(desk.chats().count(SAM, "We looked at")).isEqualTo(1);
    }

    @Test
    void aConversationRunsOnThePackOfItsCase(@TempDir Path changed) {
        goes(AMINA, ACTION);
        desk.restart(AskingPack.in(changed).read());
        goes(AMINA, "Upheld");
        assertThat(newest()).contains("What went wrong with the service");
        goes(AMINA, "It was our fault.", "I have no files", "Tell them");
        assertThat(types()).containsExactly(EventType.OPENED, EventType.OUTCOME, EventType.REACHED);
    }

    @Test
    void aWordThatMeansDangerElsewhereIsAnAnswerHere() {
        goes(AMINA, ACTION, "Upheld", "suicide");
        assertThat(newest()).contains("Is there a letter?");
        assertThat(desk.cases()).hasSize(1);
    }

    private void goes(Party who, String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(COMPLAINTS, who, line));
        }
    }

    private String newest() {
        return desk.chats().newest(COMPLAINTS);
    }

    private List<EventType> types() {
        return desk.store().cases().log(reference).stream().map(Header::type).toList();
    }
}
