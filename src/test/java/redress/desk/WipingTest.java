package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keyboard;
import redress.message.Parcel;

class WipingTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Party OF_SAM = new Party(SAM.chat(), "Sam", "", "en");
    private static final String YES = "Yes, wipe it";

    @TempDir
    Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void does(String line) {
        desk.happen(desk.does(SAM, line));
    }

    /** What somebody types, and the number of the message. */
    private long types(String line) {
        var came = desk.does(SAM, line);
        desk.happen(came);
        return came.input().source();
    }

    private void restsOnly(String words) {
        assertThat(desk.chats().standing(SAM)).singleElement().asString().contains(words);
    }

    @Test
    void whatWasNotSentIsGoneOnBothSidesAndFromTheStore() {
        long first = types("/start");
        does("Make a complaint");
        long second = types("/wipe");
        assertThat(desk.chats().newest(SAM)).contains("not sent yet will be lost").contains("by hand").doesNotContain("stays with the team");
        does(YES);
        restsOnly("as far as Telegram lets us");
        assertThat(desk.chats().wiped()).contains(first, second);
        assertThat(desk.store().conversations().current(SAM)).isEmpty();
        assertThat(desk.store().outbox().parked()).isEmpty();
    }

    @Test
    void whatWasSentStaysWithTheTeamAndItsSenderIsStillToldWhereItStands() {
        var reference = desk.complain(SAM);
        var before = desk.chats().said(COMPLAINTS).size();
        does("Wipe this chat");
        assertThat(desk.chats().newest(SAM)).contains("stays with the team").doesNotContain("will be lost");
        does(YES);
        restsOnly("as far as Telegram lets us");
        assertThat(desk.chats().said(COMPLAINTS)).hasSize(before);
        assertThat(desk.store().cases().log(reference)).hasSize(1);
        does("/status");
        assertThat(desk.chats().newest(SAM)).contains(reference);
    }

    @Test
    void whoeverKeepsItLosesNothing() {
        does("/start");
        var standing = desk.chats().standing(SAM);
        types("/wipe");
        does("No, keep it");
        assertThat(desk.chats().standing(SAM)).isEqualTo(standing);
        assertThat(desk.chats().notes()).contains("Nothing was changed.");
        does("Make a complaint");
        assertThat(desk.store().conversations().current(SAM)).isPresent();
    }

    @Test
    void aMessageIsLeftThereOnceItIs48HoursOld() {
        long old = types("/start");
        var begun = desk.chats().standing(SAM);
        desk.passUntil(MONDAY.plus(Duration.ofHours(20)));
        long young = types("hello");
        // Whoever tells nothing is forgotten a day after they last wrote, and with them what stands in their chat.
        desk.passUntil(MONDAY.plus(Duration.ofHours(40)));
        types("hello again");
        desk.passUntil(MONDAY.plus(Duration.ofHours(48)));
        types("/wipe");
        does(YES);
        assertThat(desk.chats().wiped()).contains(young).doesNotContain(old);
        assertThat(desk.chats().standing(SAM)).startsWith(begun.get(0));
    }

    @Test
    void everyPictureOfAnAlbumGoes() {
        does("/start");
        does("Make a complaint");
        var numbers = new ArrayList<Long>();
        for (int i = 1; i <= 5; i++) {
            long number = desk.chats().number();
            numbers.add(number);
            var photo = new FileTicket("photo-" + i, FileKind.PHOTO, "photo.jpg", 1000, "");
            desk.happen(new Happening.Came(900 + i, SAM, OF_SAM, new Input.Attached(photo, "album", number), MONDAY, "", 0, 0));
        }
        types("/wipe");
        does(YES);
        assertThat(desk.chats().wiped()).containsAll(numbers);
    }

    @Test
    void whatIsStillUnderWayGoesAsSoonAsItArrives() {
        types("/start");
        types("/wipe");
        desk.handle(desk.does(SAM, "hello there"));
        desk.handle(desk.does(SAM, YES));
        desk.deliver();
        restsOnly("as far as Telegram lets us");
        assertThat(desk.store().conversations().current(SAM)).isEmpty();
    }

    @Test
    void aSecondPressFindsNothingAndDeletesNoLastWords() {
        types("/start");
        types("/wipe");
        var press = desk.does(SAM, YES);
        desk.happen(press);
        desk.happen(desk.presses(SAM, OF_SAM, "wiped:", press.message()));
        restsOnly("as far as Telegram lets us");
        assertThat(desk.answers()).last().asString().contains("nothing here that we can still delete");
    }

    @Test
    void aRestartBetweenQuestionAndAnswerLosesNothing() {
        long first = types("/start");
        types("/wipe");
        desk.restart(() -> { });
        does(YES);
        restsOnly("as far as Telegram lets us");
        assertThat(desk.chats().wiped()).contains(first);
    }

    @Test
    void onlyTheButtonFindsTheMessagesOfAChatThatIsNotKept() {
        types("/start");
        var word = new ArrayList<String>();
        desk.store().transact(() -> {
            var talk = desk.store().conversations().find(SAM).orElseThrow();
            word.add(desk.store().wipes().make(talk.key(), MONDAY.plus(Duration.ofHours(38)), new Random(3)));
            desk.store().conversations().forget(SAM);
        });
        desk.happen(desk.presses(SAM, OF_SAM, "wipe:" + word.get(0) + "en", 4711));
        assertThat(desk.chats().newest(SAM)).contains("stays with the team");
        does(YES);
        restsOnly("as far as Telegram lets us");
        desk.happen(desk.presses(SAM, OF_SAM, "wipe:" + word.get(0) + "en", 4711));
        assertThat(desk.chats().newest(SAM)).contains("nothing here that we can still delete");
        assertThat(desk.store().conversations().current(SAM)).isEmpty();
    }

    @Test
    void anExpiredOrForeignWordWipesNothing() {
        types("/start");
        var begun = desk.chats().standing(SAM);
        var word = new ArrayList<String>();
        desk.store().transact(() -> word.add(desk.store().wipes().make(desk.store().conversations().find(SAM).orElseThrow().key(),
                MONDAY.plusSeconds(60), new Random(3))));
        desk.happen(desk.does(KIM, "/start"));
        var standing = desk.chats().standing(KIM);
        desk.happen(desk.presses(KIM, new Party(KIM.chat(), "Kim", "", "en"), "wiped:AAAAAAAAAAAAAAAAAAAAAAen", 4711));
        assertThat(desk.chats().standing(KIM)).isEqualTo(standing);
        desk.passUntil(MONDAY.plusSeconds(60));
        desk.happen(desk.presses(SAM, OF_SAM, "wiped:" + word.get(0), 4711));
        assertThat(desk.chats().standing(SAM)).isEqualTo(begun);
    }

    @Test
    void nobodyHearsOfADeletionThatTelegramRefuses() {
        desk.complain(SAM);
        var before = desk.chats().said(COMPLAINTS).size();
        desk.chats().refuse(parcel -> parcel instanceof Parcel.Delete);
        does("Wipe this chat");
        does(YES);
        assertThat(desk.chats().said(COMPLAINTS)).hasSize(before);
        assertThat(desk.store().outbox().parked()).isEmpty();
        assertThat(desk.chats().newest(SAM)).contains("as far as Telegram lets us");
    }

    @Test
    void theNextConversationStillKnowsWhatTheOneBeforeSaid() {
        desk.store().transact(() -> desk.store().conversations().begin(SAM, OF_SAM,
                Conversation.fresh("c", "start", Map.of(), MONDAY).over(Map.of()), List.of()));
        long first = types("/start");
        types("cancel");
        does("Yes, delete them");
        types("/start");
        types("/wipe");
        does(YES);
        assertThat(desk.chats().wiped()).contains(first);
        restsOnly("as far as Telegram lets us");
    }

    @Test
    void theLastWordsTakeThePhonesKeysAway() {
        types("/start");
        types("/wipe");
        desk.handle(desk.does(SAM, YES));
        assertThat(desk.chats().leaving()).last().extracting(outgoing -> ((Parcel.Text) outgoing.parcel()).keyboard())
                .isEqualTo(new Keyboard.Remove());
    }
}
