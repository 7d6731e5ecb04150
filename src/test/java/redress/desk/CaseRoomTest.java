package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Party;
import redress.message.Address;
import redress.message.Rights;
import redress.message.Spot;
import redress.message.Target;

/** Where a team meets a case, in groups with topics and in others. */
class CaseRoomTest {

    private static final Rights TOPICS = new Rights(true, true, true, true);
    private static final Rights PLAIN = new Rights(true, false, false, true);
    private static final String STORY = "What happened: The assessor came two hours late";
    private static final String CARD = "What has happened:";

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
    void inAGroupWithTopicsACaseGetsATopicOfItsOwnInWhichItsCardIsPinned() {
        desk.allow(COMPLAINTS, TOPICS);
        var reference = desk.complain(SAM);
        assertThat(desk.chats().topics()).containsValue("New · " + reference + " · AIM's service or staff").hasSize(1);
        var topic = topic();
        assertThat(desk.chats().spot(story())).isEqualTo(topic);
        assertThat(desk.chats().spot(card())).isEqualTo(topic);
        assertThat(desk.chats().isPinned(card())).isTrue();
        assertThat(desk.chats().isPinned(story())).isFalse();
    }

    @Test
    void allThatConcernsACaseGoesIntoItsTopic() {
        desk.allow(COMPLAINTS, TOPICS);
        var reference = desk.complain(SAM);
        desk.happen(desk.blocks(SAM));
        assertThat(desk.chats().spot(desk.chats().message(COMPLAINTS, reference + ": our messages no longer reach")))
                .isEqualTo(topic());
    }

    @Test
    void aTopicIsNamedByTheStateAndClosedAndOpenedAgainWithTheCase() {
        desk.allow(COMPLAINTS, TOPICS);
        var reference = desk.complain(SAM);
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        assertThat(desk.chats().topics()).containsValue("Acknowledged · " + reference + " · AIM's service or staff");
        staff("Outcome", "Not upheld", "All was in time.", "No");
        assertThat(desk.chats().topics()).containsValue("Decided · " + reference + " · AIM's service or staff");
        staff("Close");
        assertThat(desk.chats().topics()).containsValue("Closed · " + reference + " · AIM's service or staff (closed)");
        staff("Open it again", "There is more to it.");
        assertThat(desk.chats().topics()).containsValue("Acknowledged · " + reference + " · AIM's service or staff").hasSize(1);
    }

    @Test
    void aTopicIsAskedToLookOtherwiseOnlyWhenItDoes() {
        desk.allow(COMPLAINTS, TOPICS);
        desk.complain(SAM);
        desk.handle(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        assertThat(desk.chats().leaving()).filteredOn(next -> next.parcel().desire()
                .filter(desire -> desire.what().equals("topic")).isPresent()).hasSize(1);
        desk.deliver();
        staff("Note", "She rang.");
        desk.handle(desk.blocks(SAM));
        assertThat(desk.chats().leaving()).isNotEmpty().noneMatch(next -> next.parcel().desire()
                .filter(desire -> desire.what().equals("topic")).isPresent());
    }

    @Test
    void inAGroupWithoutTopicsTheCardAnswersWhatWasToldAndAllElseAnswersTheCard() {
        desk.allow(COMPLAINTS, PLAIN);
        var reference = desk.complain(SAM);
        assertThat(desk.chats().topics()).isEmpty();
        assertThat(desk.chats().spot(story())).isEqualTo(Spot.CHAT);
        assertThat(desk.chats().spot(card())).isEqualTo(Spot.reply(new Target.Known(story())));
        desk.happen(desk.blocks(SAM));
        assertThat(desk.chats().spot(desk.chats().message(COMPLAINTS, reference + ": our messages no longer reach")))
                .isEqualTo(Spot.reply(new Target.Known(card())));
        assertThat(desk.chats().isPinned(card())).isFalse();
    }

    @Test
    void whereATopicCannotBeOpenedTheCardStandsInTheChatAndNothingIsToldTwice() {
        desk.allow(COMPLAINTS, TOPICS);
        desk.chats().refuse(parcel -> parcel.toString().startsWith("a topic"));
        desk.complain(SAM);
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        staff("Note", "She rang.");
        assertThat(desk.chats().topics()).isEmpty();
        assertThat(desk.chats().count(COMPLAINTS, STORY)).isEqualTo(1);
        assertThat(desk.chats().spot(story())).isEqualTo(Spot.CHAT);
        assertThat(desk.chats().message(COMPLAINTS, CARD)).isEqualTo(desk.chats().message(COMPLAINTS, "(Amina)"));
    }

    @Test
    void aGroupThatGetsTopicsGetsOneForEachCaseAtItsNextChange() {
        desk.allow(COMPLAINTS, PLAIN);
        var reference = desk.complain(SAM);
        long old = card();
        desk.allow(COMPLAINTS, TOPICS);
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        assertThat(desk.chats().topics()).containsValue("Acknowledged · " + reference + " · AIM's service or staff").hasSize(1);
        assertThat(card()).isGreaterThan(old);
        assertThat(desk.chats().spot(card())).isEqualTo(topic());
        assertThat(desk.chats().spot(story())).isEqualTo(topic());
    }

    @Test
    void aCardThatSomebodyDeletedIsPostedAgain() {
        desk.allow(COMPLAINTS, PLAIN);
        desk.complain(SAM);
        long old = card();
        desk.chats().delete(old);
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        assertThat(card()).isGreaterThan(old);
        assertThat(desk.chats().count(COMPLAINTS, STORY)).isEqualTo(1);
        staff("Note", "She rang.");
        assertThat(desk.chats().message(COMPLAINTS, ": Note (Amina)")).isEqualTo(card());
    }

    @Test
    void aTopicThatSomebodyDeletedIsOpenedAgainWithAllThatWasToldAndNothingIsLost() {
        desk.allow(COMPLAINTS, TOPICS);
        desk.complain(SAM);
        desk.chats().topics().keySet().forEach(desk.chats()::delete);
        desk.chats().delete(card());
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        staff("Note", "She rang.");
        assertThat(desk.chats().topics()).hasSize(2);
        assertThat(desk.chats().count(COMPLAINTS, "She rang.")).isPositive();
        assertThat(desk.chats().count(COMPLAINTS, STORY)).isEqualTo(2);
        assertThat(desk.chats().spot(desk.chats().message(COMPLAINTS, CARD)).kind()).isEqualTo(Spot.Kind.TOPIC);
    }

    @Test
    void aTeamThatSitsInAnotherChatNowGetsItsCasesThereAtTheirNextChange() {
        var elsewhere = new Address(-100_777);
        desk.complain(SAM);
        desk.store().transact(() -> desk.store().teamChats().bind("complaints", elsewhere));
        desk.happen(desk.blocks(SAM));
        assertThat(desk.chats().count(elsewhere, STORY)).isEqualTo(1);
        assertThat(desk.chats().count(elsewhere, CARD)).isPositive();
        desk.happen(desk.does(elsewhere, AMINA, "Acknowledge"));
        assertThat(desk.chats().count(elsewhere, "Acknowledged: Complaint")).isPositive();
    }

    @Test
    void theDaysThatAreLeftAreThoseOfTheDayOnWhichTheCardWasMade() {
        desk.complain(SAM);
        assertThat(desk.chats().count(COMPLAINTS, "Outcome by Monday 19 January 2026: 10 working days left")).isPositive();
        desk.passUntil(Instant.parse("2026-01-16T10:00:00Z"));
        staff("Note", "She rang.");
        assertThat(desk.chats().count(COMPLAINTS, "Outcome by Monday 19 January 2026: 1 working day left")).isPositive();
        assertThat(desk.chats().count(COMPLAINTS, "Acknowledge by Wednesday 7 January 2026: 7 working days overdue")).isPositive();
        desk.passUntil(Instant.parse("2026-01-19T10:00:00Z"));
        staff("Note", "She rang again.");
        assertThat(desk.chats().count(COMPLAINTS, "Outcome by Monday 19 January 2026: today")).isPositive();
    }

    @Test
    void aPressThatBringsTwoEventsAboutIsOneLineThatNamesBoth() {
        desk.complain(SAM);
        staff("Outcome", "Upheld", "They came late.", "They said sorry.", "They plan better.", "Yes");
        assertThat(desk.chats().count(COMPLAINTS, ": Outcome told, Regulator to be told (Amina)")).isPositive();
        assertThat(desk.chats().count(COMPLAINTS, "(Amina)\n5 Jan, 10:00: Regulator to be told")).isZero();
    }

    @Test
    void aNameOfSeveralLinesStaysOnOne() {
        desk.complain(SAM);
        var eve = new Party(8009, "Eve\nClosed: all is well\u2028\u202e", "", "en");
        desk.happen(desk.does(COMPLAINTS, eve, "Acknowledge"));
        assertThat(desk.chats().newest(COMPLAINTS).lines()).last().asString()
                .endsWith("Acknowledged (Eve Closed: all is well)");
        desk.happen(desk.does(COMPLAINTS, eve, "Note"));
        assertThat(desk.chats().newest(COMPLAINTS)).startsWith("Eve Closed: all is well:\n");
    }

    @Test
    void aCardShowsTheLastTenDeedsAndHowManyThereWereBefore() {
        desk.complain(SAM);
        for (int i = 1; i <= 12; i++) {
            staff("Note", "Note number " + i);
        }
        var card = desk.chats().text(COMPLAINTS, card());
        assertThat(card).contains("(3 before these)").doesNotContain("Received");
        assertThat(card.lines().filter(line -> line.endsWith(": Note (Amina)"))).hasSize(10);
    }

    private void staff(String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(COMPLAINTS, AMINA, line));
        }
    }

    private Spot topic() {
        return Spot.topic(new Target.Known(desk.chats().topics().keySet().stream().mapToLong(number -> number).max()
                .orElseThrow()));
    }

    private long story() {
        return desk.chats().message(COMPLAINTS, STORY);
    }

    private long card() {
        return desk.chats().message(COMPLAINTS, CARD);
    }
}
