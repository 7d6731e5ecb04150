package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;

/** What people add to their cases, and what they change of it, is on record with the right case, and staff see it. */
class AdditionsTest {

    private static final Party PERSON = new Party(SAM.chat(), "Sam", "", "en");
    private static final String WHAT = "The assessor came two hours late and left early.";

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
    void aReplyToAMessageAboutACaseBelongsToThatCaseWhateverElseIsAsked() {
        var reference = desk.complain(SAM);
        asks("Which day was it?");
        long question = desk.chats().message(SAM, "Which day was it?");
        desk.walk(SAM, List.of("/start", "Make a complaint", "It happened to me or us"));
        desk.happen(desk.replies(SAM, PERSON, "It was on Friday.", question));
        assertThat(types(reference)).endsWith(EventType.MESSAGE_IN);
        assertThat(newest()).contains("We have added that to " + reference);
        desk.walk(SAM, List.of("My tutor left."));
        assertThat(newest()).as("the other complaint goes on where it was").contains("mostly about");
    }

    @Test
    void aReplyCountsAlsoWhenNothingIsUnderWay() {
        var reference = desk.complain(SAM);
        long receipt = desk.chats().message(SAM, reference);
        desk.walk(SAM, List.of("/start", "cancel", "Yes, delete them"));
        desk.happen(desk.replies(SAM, PERSON, "One thing more.", receipt));
        assertThat(types(reference)).endsWith(EventType.MESSAGE_IN);
    }

    @Test
    void nobodyAddsToACaseOfOthersByReplying() {
        var reference = desk.complain(SAM);
        long receipt = desk.chats().message(SAM, reference);
        var kim = new Party(OpenDesk.KIM.chat(), "Kim", "", "en");
        desk.walk(OpenDesk.KIM, List.of("/start"));
        desk.happen(desk.replies(OpenDesk.KIM, kim, "Hello there.", receipt));
        assertThat(types(reference)).containsExactly(EventType.OPENED);
    }

    @Test
    void wordsAfterAQuestionOfTheTeamInTheMidstOfSomethingElseAreForWhomTheyAreSaidToBe() {
        var reference = desk.complain(SAM);
        desk.walk(SAM, List.of("/start", "Make a complaint", "It happened to me or us"));
        desk.passUntil(Instant.parse("2026-01-05T11:00:00Z"));
        asks("Which day was it?");
        desk.walk(SAM, List.of("It was on Friday."));
        assertThat(newest()).contains("The team asked you something about " + reference);
        desk.walk(SAM, List.of("For the team"));
        assertThat(desk.store().cases().body(reference, 3).lines()).extracting(Line::text).containsExactly("It was on Friday.");
        assertThat(newest()).contains("What happened?");
        desk.walk(SAM, List.of("My tutor left."));
        assertThat(newest()).contains("mostly about");
    }

    @Test
    void theyCanBeTheAnswerToTheQuestionAsWell() {
        var reference = desk.complain(SAM);
        desk.walk(SAM, List.of("/start", "Make a complaint", "It happened to me or us"));
        desk.passUntil(Instant.parse("2026-01-05T11:00:00Z"));
        asks("Which day was it?");
        desk.walk(SAM, List.of("My tutor left.", "For the question here"));
        assertThat(newest()).contains("mostly about");
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.MESSAGE_OUT);
    }

    @Test
    void anEditOfAnAnswerThatWasSentIsOnRecordWithTheOldWords() {
        var first = desk.does(SAM, PERSON, "/start");
        desk.happen(first);
        desk.walk(SAM, ComplaintLines.plain().subList(1, 3));
        var answer = desk.does(SAM, PERSON, WHAT);
        desk.happen(answer);
        desk.walk(SAM, ComplaintLines.plain().subList(4, ComplaintLines.plain().size()));
        desk.walk(SAM, List.of(ComplaintLines.SUBMIT));
        var reference = desk.cases().get(0).reference();
        desk.happen(desk.edits(SAM, PERSON, "The assessor came three hours late.", answer));
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.AMENDED);
        assertThat(desk.store().cases().log(reference).get(1).id(Header.OF)).isEqualTo("1");
        assertThat(newest()).isEqualTo("We have changed that in " + reference + ". The team sees the old words and the new.");
        assertThat(staff()).contains("What happened", "Before: " + WHAT, "Now: The assessor came three hours late.");
        desk.happen(desk.edits(SAM, PERSON, "It was four hours.", answer));
        assertThat(staff()).contains("Before: The assessor came three hours late.", "Now: It was four hours.");
        desk.happen(desk.edits(SAM, PERSON, "It was four hours.", answer));
        assertThat(types(reference)).as("the same words change nothing")
                .containsExactly(EventType.OPENED, EventType.AMENDED, EventType.AMENDED);
    }

    @Test
    void anEditOfWordsThatWereAddedIsOnRecordAlsoDuringAnotherTalkAndAfterARestart() {
        var reference = desk.complain(SAM);
        var added = desk.does(SAM, PERSON, "One thing more.");
        desk.happen(added);
        desk.walk(SAM, List.of("/start", "Make a complaint"));
        desk.restart(() -> { });
        desk.happen(desk.edits(SAM, PERSON, "Two things more.", added));
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.MESSAGE_IN, EventType.AMENDED);
        assertThat(staff()).contains("Before: One thing more.", "Now: Two things more.");
    }

    @Test
    void anEditOfWhatIsNotOnRecordIsExplained() {
        var reference = desk.complain(SAM);
        var command = desk.does(SAM, PERSON, "/status");
        desk.happen(command);
        desk.happen(desk.edits(SAM, PERSON, "What is new?", command));
        assertThat(types(reference)).containsExactly(EventType.OPENED);
        assertThat(newest()).startsWith("We could not change that in " + reference);
    }

    private void asks(String question) {
        desk.happen(desk.does(COMPLAINTS, AMINA, "Ask for more"));
        desk.happen(desk.does(COMPLAINTS, AMINA, question));
    }

    private String newest() {
        return desk.chats().newest(SAM);
    }

    private String staff() {
        return desk.chats().newest(COMPLAINTS);
    }

    private List<EventType> types(String reference) {
        return desk.store().cases().log(reference).stream().map(Header::type).toList();
    }
}
