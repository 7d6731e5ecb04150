package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.dialog.Input;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.store.Talk;

/** What somebody does a moment too early or too late in a chat that also knows cases with their name. */
class AnonymousSlipsTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    private static final String INSIDE = "What would you like to do?";
    private static final String WORDS = "I also saw the deputy head do it.";

    @TempDir
    private Path folder;
    @TempDir
    private Path packs;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder, UnrecordedTest.hushed(packs));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aCodeThatIsTypedWhereNoneIsAskedForOpensTheMailboxAndNoTeamReadsIt() {
        var code = handedIn();
        var named = desk.complain(SAM);
        var typed = desk.does(SAM, code);
        desk.happen(typed);
        assertThat(desk.chats().newest(SAM)).contains(INSIDE);
        assertThat(desk.chats().wiped()).contains(typed.input().source());
        assertThat(log(named)).doesNotContain(EventType.MESSAGE_IN);
        assertThat(staff()).noneMatch(text -> text.contains(code));
    }

    @Test
    void aCodeThatIsTypedInTheMidstOfAComplaintIsNoAnswer() {
        var code = handedIn();
        desk.walk(SAM, ComplaintLines.plain().subList(0, 4));
        var before = desk.store().conversations().find(SAM).orElseThrow().conversation().answers().keySet();
        say(SAM, code);
        assertThat(desk.store().conversations().find(SAM).orElseThrow().conversation().answers().keySet()).isEqualTo(before);
        assertThat(desk.chats().newest(SAM)).contains(INSIDE);
    }

    @Test
    void aCodeThatIsTypedInTheMidstOfAReportWithoutANameIsNoAnswer() {
        var code = handedIn();
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name"));
        say(SAM, code);
        assertThat(desk.store().conversations().current(SAM).orElseThrow().conversation().answers().toString()).doesNotContain("saw");
        assertThat(desk.chats().wiped()).isNotEmpty();
        assertThat(desk.chats().newest(SAM)).contains("What did you see?");
    }

    @Test
    void whatIsWrittenAfterLeavingTheMailboxDoesNotGoToTheCaseWithAName() {
        var code = handedIn();
        var named = desk.complain(SAM);
        say(SAM, "/mailbox");
        say(SAM, code);
        desk.walk(SAM, List.of("Leave the mailbox", WORDS));
        assertThat(log(named)).doesNotContain(EventType.MESSAGE_IN);
        assertThat(staff()).noneMatch(text -> text.contains(WORDS));
    }

    @Test
    void whatIsWrittenWhileACodeIsLookedUpDoesNotGoToTheCaseWithAName() {
        var code = handedIn();
        var named = desk.complain(SAM);
        desk.idle(true);
        say(SAM, "/mailbox");
        say(SAM, code);
        say(SAM, WORDS);
        say(SAM, WORDS);
        desk.idle(false);
        desk.work();
        assertThat(log(named)).doesNotContain(EventType.MESSAGE_IN);
        assertThat(staff()).noneMatch(text -> text.contains(WORDS));
    }

    @Test
    void whatIsWrittenIntoAMailboxThatWasLeftForLongDoesNotGoToTheCaseWithAName() {
        var code = handedIn();
        var named = desk.complain(SAM);
        say(SAM, "/mailbox");
        say(SAM, code);
        desk.walk(SAM, List.of("Answer or add something"));
        desk.liveUntil(MONDAY.plus(Duration.ofHours(30)));
        say(SAM, WORDS);
        assertThat(log(named)).doesNotContain(EventType.MESSAGE_IN);
        assertThat(staff()).noneMatch(text -> text.contains(WORDS));
    }

    @Test
    void whatIsWrittenOfAReportThatIsHandedInDoesNotGoToTheCaseWhoseTeamAsked() {
        var named = desk.complain(SAM);
        asks(named);
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", "It can wait", "Hand it in",
                "I have it"));
        say(SAM, WORDS);
        say(SAM, "And one more thing about her.");
        assertThat(log(named)).doesNotContain(EventType.MESSAGE_IN);
        assertThat(talk().conversation().held()).as("they are asked for whom it is").isPresent();
    }

    @Test
    void theAlbumThatComesLateGoesToNoCaseWithAName() {
        var named = desk.complain(SAM);
        asks(named);
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", "It can wait", "Hand it in",
                "I have it"));
        var sam = new Party(7001, "Sam", "", "en");
        desk.happen(desk.sends(SAM, sam, "one.jpg"), desk.sends(SAM, sam, "two.jpg"), desk.sends(SAM, sam, "three.jpg"));
        assertThat(log(named)).doesNotContain(EventType.MESSAGE_IN, EventType.EVIDENCE_ADDED);
    }

    @Test
    void aSentenceThatTelegramRefusesIsNotToldToTheTeamOfAnotherCase() {
        var named = desk.complain(SAM);
        int said = staff().size();
        desk.chats().refuse(parcel -> parcel.said().contains("What did you see?"));
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name"));
        assertThat(staff()).hasSize(said);
        assertThat(log(named)).isNotEmpty();
    }

    @Test
    void aReplyToAMessageAboutACaseWithANameIsNoPartOfAReportWithoutOne() {
        var named = desk.complain(SAM);
        asks(named);
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name"));
        var sam = new Party(7001, "Sam", "", "en");
        desk.happen(desk.replies(SAM, sam, "For my complaint.", desk.chats().message(SAM, "Which day was it?")));
        assertThat(desk.chats().said(SAM)).anyMatch(text -> text.contains("You replied to a message about a case that has your name"));
        assertThat(desk.chats().newest(SAM)).contains("What did you see?");
        assertThat(desk.store().conversations().current(SAM).orElseThrow().conversation().answers().keySet()).hasSize(2);
        assertThat(log(named)).doesNotContain(EventType.MESSAGE_IN);
    }

    @Test
    void whoeverIsInAMailboxWhoseCaseIsErasedIsToldSo() {
        var code = handedIn();
        var secret = newest();
        say(SAM, "/mailbox");
        say(SAM, code);
        desk.walk(SAM, List.of("Answer or add something", WORDS, "No files", "No, it can wait"));
        var done = new CompletableFuture<Erasure>();
        desk.happen(new Happening.Ordered(new Order.Erase(secret, Header.BY_OPERATOR, "", done)));
        assertThat(done).isCompleted();
        desk.walk(SAM, List.of("Send it to the team"));
        assertThat(desk.chats().newest(SAM)).contains("its mailbox is gone");
        assertThat(desk.store().conversations().current(SAM)).isEmpty();
    }

    @Test
    void whatIsUrgentInAMailboxTellsNoHourThoughTheTeamHearsOfTheCaseByIt() {
        var code = handedIn();
        var secret = newest();
        say(SAM, "/mailbox");
        say(SAM, code);
        desk.walk(SAM, List.of("Answer or add something", WORDS, "No files", "Yes, at once", "Send it to the team"));
        desk.liveUntil(MONDAY.plusSeconds(60));
        assertThat(staff()).anyMatch(text -> text.contains(WORDS));
        assertThat(log(secret)).contains(EventType.ALERTED);
        assertThat(desk.store().cases().log(secret)).allMatch(header -> header.at().equals(Instant.parse("2026-01-05T00:00:00Z")));
    }

    @Test
    void whatIsWrittenBelowAFileIsShownBeforeStaffReadIt() {
        desk.walk(SAM, List.of("/start", "Report wrongdoing", "I understand, go on", "Go on with my report", "Do not record who I am",
                "Read on", "Read on", "Read on", "Read on", "Go on without my name", "I understand, go on", "No, nothing",
                "The answers are handed out before the test.", "Skip this", "Not sure", "Skip this"));
        var ticket = new FileTicket("tg-1", FileKind.DOCUMENT, "answers.txt", 1000, "Only I have this list");
        desk.happen(desk.sends(SAM, new Party(7001, "Sam", "", "en"), "answers.txt").bringing(new Input.Attached(ticket, "", 901)));
        desk.walk(SAM, List.of("Done", "Crime", "Done", "No", "The next working day will do"));
        assertThat(desk.chats().said(SAM)).anyMatch(text -> text.contains("word for word") && text.contains("Only I have this list"));
    }

    private void asks(String named) {
        desk.happen(desk.does(COMPLAINTS, OpenDesk.AMINA, "Ask for more"));
        desk.happen(desk.does(COMPLAINTS, OpenDesk.AMINA, "Which day was it?"));
        desk.liveUntil(MONDAY.plusSeconds(60));
        assertThat(log(named)).contains(EventType.MESSAGE_OUT);
    }

    private String handedIn() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", "It can wait", "Hand it in"));
        var found = CODE.matcher(String.join("\n", desk.chats().standing(SAM)));
        assertThat(found.find()).isTrue();
        desk.walk(SAM, List.of("I have it"));
        assertThat(desk.store().mailboxes().exists(newest())).isTrue();
        return found.group();
    }

    private Talk talk() {
        return desk.store().conversations().find(SAM).orElseThrow();
    }

    private String newest() {
        return desk.store().cases().newest().orElseThrow().reference();
    }

    private List<EventType> log(String reference) {
        return desk.store().cases().log(reference).stream().map(header -> header.type()).toList();
    }

    private List<String> staff() {
        return Stream.of(COMPLAINTS, WHISTLEBLOWING).flatMap(team -> desk.chats().said(team).stream()).toList();
    }

    private void say(Address chat, String words) {
        desk.happen(desk.does(chat, words));
    }
}
