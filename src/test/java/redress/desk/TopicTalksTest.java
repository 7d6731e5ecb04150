package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.in;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.message.Address;
import redress.message.Rights;
import redress.message.Spot;
import redress.message.Target;

/** In each topic a member can be asked something of its own, and what is asked there follows a group to its new number. */
class TopicTalksTest {

    private static final Address SUPERGROUP = new Address(-100_555);

    @TempDir
    private Path folder;
    private OpenDesk desk;
    private String first;
    private String second;

    @BeforeEach
    void twoCases() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aMemberIsAskedInTwoTopicsAtOnceAndNoAnswerGoesToTheOther() {
        inTopics();
        notes(AMINA, first);
        long one = newestQuestion();
        notes(AMINA, second);
        long two = newestQuestion();
        assertThat(desk.chats().spot(one)).isEqualTo(Spot.topic(new Target.Known(topic(first))));
        assertThat(desk.chats().spot(two)).isEqualTo(Spot.topic(new Target.Known(topic(second))));
        desk.happen(in(topic(first), desk.replies(COMPLAINTS, AMINA, "About the first.", one)),
                in(topic(second), desk.replies(COMPLAINTS, AMINA, "About the second.", two)));
        assertThat(noted(first)).containsExactly("About the first.");
        assertThat(noted(second)).containsExactly("About the second.");
    }

    @Test
    void aReplyToAQuestionOfAnotherTopicIsNoAnswer() {
        inTopics();
        notes(AMINA, first);
        long one = newestQuestion();
        notes(AMINA, second);
        desk.happen(in(topic(second), desk.replies(COMPLAINTS, AMINA, "About the first.", one)));
        assertThat(noted(first)).isEmpty();
        assertThat(noted(second)).isEmpty();
    }

    @Test
    void aPlainMessageInATopicIsNoAnswer() {
        inTopics();
        notes(AMINA, first);
        int said = desk.chats().said(COMPLAINTS).size();
        desk.happen(in(topic(first), desk.replies(COMPLAINTS, AMINA, "Who is on duty today?", 0)));
        assertThat(noted(first)).isEmpty();
        assertThat(desk.chats().said(COMPLAINTS)).hasSize(said);
    }

    @Test
    void aPressInAnotherTopicThanTheQuestionsIsExplained() {
        inTopics();
        desk.happen(in(topic(first), desk.does(COMPLAINTS, AMINA, "Take it on")));
        var yes = desk.chats().button(COMPLAINTS, "Yes").orElseThrow();
        desk.happen(in(topic(first), desk.presses(COMPLAINTS, BEN, yes.data(), yes.message())));
        assertThat(desk.answers()).last().asString().startsWith("This is asked of somebody else");
        desk.happen(in(topic(first), desk.presses(COMPLAINTS, AMINA, yes.data(), yes.message())));
        assertThat(desk.chats().newest(COMPLAINTS)).contains("any part in this matter");
    }

    @Test
    void whatWasAskedIsAskedAgainWhereTheGroupIsNowAndCanBeAnsweredThere() {
        first = desk.complain(SAM);
        notes(AMINA, first);
        long old = newestQuestion();
        desk.happen(desk.moves(COMPLAINTS, SUPERGROUP));
        assertThat(desk.chats().newest(SUPERGROUP)).startsWith("Amina (@amina):\n");
        desk.happen(desk.replies(SUPERGROUP, AMINA, "Not this.", old));
        assertThat(noted(first)).isEmpty();
        desk.happen(desk.replies(SUPERGROUP, AMINA, "She rang.", desk.chats().message(SUPERGROUP, "Amina (@amina):")));
        assertThat(noted(first)).containsExactly("She rang.");
        assertThat(desk.chats().said(SUPERGROUP)).anyMatch(text -> text.contains("Note (Amina)"));
    }

    @Test
    void theButtonsOfAQuestionWorkWhereTheGroupIsNowAndNothingThatWasAnsweredIsLost() {
        first = desk.complain(SAM);
        for (var line : List.of("Take it on", "Yes", "No")) {
            desk.happen(desk.does(COMPLAINTS, AMINA, line));
        }
        desk.happen(desk.moves(COMPLAINTS, SUPERGROUP));
        assertThat(desk.chats().newest(SUPERGROUP)).contains("personal interest");
        desk.happen(desk.does(SUPERGROUP, AMINA, "No"));
        assertThat(desk.store().cases().log(first)).extracting(Header::type).endsWith(EventType.ASSIGNED);
    }

    @Test
    void whatSomebodyWritesDownGoesOnWhereTheGroupIsNow() {
        desk.happen(desk.does(COMPLAINTS, AMINA, "/record"));
        var question = desk.chats().newest(COMPLAINTS);
        desk.happen(desk.moves(COMPLAINTS, SUPERGROUP));
        assertThat(desk.chats().newest(SUPERGROUP)).isEqualTo(question);
    }

    private void inTopics() {
        desk.allow(COMPLAINTS, new Rights(true, true, true, true));
        first = desk.complain(SAM);
        second = desk.complain(KIM);
    }

    /** Somebody begins a note in the topic of a case, if it has one. */
    private void notes(Party who, String reference) {
        desk.happen(in(topic(reference), desk.presses(COMPLAINTS, who, "case:" + reference + ":note",
                desk.chats().message(COMPLAINTS, reference))));
    }

    private long topic(String reference) {
        return desk.chats().topics().entrySet().stream().filter(each -> each.getValue().contains(reference))
                .mapToLong(Map.Entry::getKey).findFirst().orElse(0);
    }

    private long newestQuestion() {
        return desk.chats().message(COMPLAINTS, "Amina (@amina):");
    }

    private List<String> noted(String reference) {
        return desk.store().cases().log(reference).stream().filter(header -> header.type().equals(EventType.NOTED))
                .flatMap(header -> desk.store().cases().body(reference, header.sequence()).lines().stream())
                .filter(line -> !line.key().equals("saw")).map(Line::text).toList();
    }
}
