package redress.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Events;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.message.Address;
import redress.message.ReceiptCode;
import redress.store.KeyRotation;

/** Somebody hands something in without a name, and comes back with nothing but a code. */
class ByCodeTest {

    private static final Address SAM = OpenDesk.SAM;
    private static final Address JO = OpenDesk.KIM;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    private static final List<String> UP_TO_THE_CODE = List.of("/start", "Report wrongdoing", "I understand, go on",
            "Go on with my report", "Do not record who I am", "Read on", "Read on", "Read on", "Read on", "Go on without my name",
            "I understand, go on", "No, nothing", "The answers are handed out before the test.", "Skip this", "Not sure",
            "Skip this", "I have no files", "Crime", "Done", "No", "The next working day will do", "It is right, go on");
    private static final String OPENS_NOTHING = "opens nothing here";
    private static final String INSIDE = "What would you like to do?";

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
    void whoeverHasTheCodeReadsAndAnswersFromAnyAccountAndLeavesNothingBehind() {
        var code = handedIn();
        assertThat(desk.store().conversations().current(SAM)).isEmpty();
        desk.store().transact(() -> desk.store().mailboxes().put(reference(), "Who has the key?", day()));
        comesWith(JO, code);
        assertThat(desk.chats().said(JO)).anyMatch(text -> text.contains("Who has the key?"));
        desk.walk(JO, List.of("Answer or add something", "The head has it.", "No files", "Yes, at once", "Send it to the team"));
        desk.liveUntil(Instant.parse("2026-01-05T10:05:00Z"));
        assertThat(desk.chats().said(OpenDesk.WHISTLEBLOWING)).as("the case itself was not urgent, the answer is")
                .anyMatch(text -> text.contains("The head has it."));
        desk.walk(JO, List.of("Leave the mailbox"));
        assertThat(desk.store().conversations().current(JO)).isEmpty();
        assertThat(desk.store().cases().log(reference())).filteredOn(header -> header.type().id().equals("message-in"))
                .allSatisfy(header -> assertThat(header.at()).isEqualTo(Instant.parse("2026-01-05T00:00:00Z")));
    }

    @Test
    void noMessageThatHoldsTheCodeStaysInAChatOnceItWasTyped() {
        var code = shown();
        assertThat(desk.chats().standing(SAM)).anyMatch(text -> text.contains(code));
        say(SAM, code);
        comesWith(JO, code);
        assertThat(desk.chats().standing(SAM)).noneMatch(text -> text.contains(code));
        assertThat(desk.chats().wiped()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aKillBeforeTheCodeIsDerivedLosesNothing() {
        desk.idle(true);
        var code = shown();
        assertThat(desk.store().jobs().waiting()).hasSize(1);
        desk.restart(() -> { });
        desk.work();
        assertThat(desk.store().jobs().waiting()).isEmpty();
        desk.idle(false);
        say(SAM, code);
        comesWith(SAM, code);
        assertThat(desk.chats().newest(SAM)).contains(INSIDE);
    }

    @Test
    void whoeverIsFasterThanTheDerivationLosesNothingAndTheCodeIsNowhereOnceItIsDone() throws IOException {
        desk.idle(true);
        var code = shown();
        say(SAM, code);
        assertThat(desk.cases()).hasSize(1);
        assertThat(desk.store().mailboxes().exists(reference())).isFalse();
        desk.restart(() -> { });
        assertThat(desk.store().jobs().waiting()).as("under a key of its own").hasSize(1);
        desk.idle(false);
        desk.work();
        assertThat(desk.store().mailboxes().exists(reference())).isTrue();
        assertThat(desk.store().jobs().waiting()).isEmpty();
        desk.store().sweep();
        assertThat(anyFileHolds(code)).isFalse();
        assertThat(anyFileHolds(ReceiptCode.read(code).orElseThrow().letters())).isFalse();
        comesWith(JO, code);
        assertThat(desk.chats().newest(JO)).contains(INSIDE);
    }

    @Test
    void aKillWhileACodeIsLookedUpLosesNeitherTheCodeNorTheMailbox() {
        var code = handedIn();
        desk.idle(true);
        comesWith(JO, code);
        desk.restart(() -> { });
        desk.idle(false);
        desk.work();
        assertThat(desk.chats().newest(JO)).contains(INSIDE);
        assertThat(desk.store().jobs().waiting()).isEmpty();
    }

    @Test
    void twoPeopleWithTheSameCodeAtOnceBothComeIn() {
        var code = handedIn();
        desk.idle(true);
        comesWith(SAM, code);
        comesWith(JO, code);
        desk.idle(false);
        desk.work();
        assertThat(desk.chats().newest(SAM)).contains(INSIDE);
        assertThat(desk.chats().newest(JO)).contains(INSIDE);
        desk.walk(SAM, List.of("Leave the mailbox"));
        desk.walk(JO, List.of("Answer or add something"));
        assertThat(desk.chats().newest(JO)).contains("What would you like to tell the team?");
    }

    @Test
    void aWrongCodeOpensNothingAndSwappedCharactersAreNoCode() {
        var code = handedIn();
        comesWith(JO, ReceiptCode.fresh(new Random(7)).shown());
        assertThat(desk.chats().newest(JO)).contains(OPENS_NOTHING);
        assertThat(desk.store().conversations().current(JO)).isEmpty();
        var swapped = new StringBuilder(code);
        int at = IntStream.range(0, code.length() - 1).filter(i -> code.charAt(i) != '-' && code.charAt(i + 1) != '-'
                && code.charAt(i) != code.charAt(i + 1)).findFirst().orElseThrow();
        swapped.setCharAt(at, code.charAt(at + 1));
        swapped.setCharAt(at + 1, code.charAt(at));
        comesWith(JO, swapped.toString());
        assertThat(desk.chats().said(JO)).anyMatch(text -> text.contains("no receipt code"));
    }

    @Test
    void whoeverTriesManyCodesWaitsAndOthersDoNot() {
        var code = handedIn();
        for (int i = 0; i < Tries.FROM_ONE; i++) {
            comesWith(JO, ReceiptCode.fresh(new Random(i)).shown());
            assertThat(desk.chats().newest(JO)).contains(OPENS_NOTHING);
        }
        comesWith(JO, code);
        assertThat(desk.chats().newest(JO)).contains("Too many codes");
        comesWith(SAM, code);
        assertThat(desk.chats().newest(SAM)).contains(INSIDE);
    }

    @Test
    void anOutcomeOfACaseThatOpenedWithTheOneOfTheMailboxHasReachedWhoeverReadsIt() {
        var code = handedIn();
        var first = reference();
        var other = "AIM-7HXJ-77R4";
        desk.store().transact(() -> {
            var events = new Events(OpenDesk.AIM.policy());
            var day = Instant.parse("2026-01-05T00:00:00Z");
            var cases = desk.store().cases();
            var opened = cases.open(other, events.opened(new Events.Opening(OpenDesk.AIM.policy().kind("disclosure").orElseThrow(), "",
                    "whistleblowing", false, List.of(first)), day, Role.COMPLAINANT, Map.of(Header.ANONYMOUS, Header.YES)).in("en"),
                    Body.by(Party.unnamed("Amber Heron")), OpenDesk.AIM.digest());
            cases.append(first, events.next(cases.find(first).orElseThrow().file(), EventType.LINKED, day, Role.STAFF,
                    Map.of(Header.LINKS, other)), Body.by(OpenDesk.BEN));
            cases.append(other, events.next(opened.file(), EventType.OUTCOME, day, Role.STAFF, Map.of()), Body.by(OpenDesk.BEN));
            desk.store().mailboxes().put(first, "This is what came of it.", day());
        });
        comesWith(JO, code);
        assertThat(desk.store().cases().log(other)).extracting(Header::type)
                .containsExactly(EventType.OPENED, EventType.OUTCOME, EventType.REACHED);
        assertThat(desk.store().cases().log(first)).extracting(Header::type).doesNotContain(EventType.REACHED);
    }

    @Test
    void aNewKeyOfTheInstallationLosesNoMailbox() {
        var code = handedIn();
        desk.restart(() -> KeyRotation.rotate(folder));
        comesWith(JO, code);
        assertThat(desk.chats().newest(JO)).contains(INSIDE);
    }

    @Test
    void whoeverWantsToHearOfNewsIsToldNothingElseInTheChat() {
        var code = handedIn();
        comesWith(JO, code);
        desk.walk(JO, List.of("Tell me here of new messages", "Yes, write to me here", "Leave the mailbox"));
        assertThat(desk.store().mailboxes().noticedIn(JO)).containsExactly(reference());
        desk.happen(desk.blocks(JO));
        assertThat(desk.store().mailboxes().noticedIn(JO)).isEmpty();
    }

    /** Somebody goes as far as the code, and reads it. */
    private String shown() {
        desk.walk(SAM, UP_TO_THE_CODE);
        var found = CODE.matcher(String.join("\n", desk.chats().standing(SAM)));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String handedIn() {
        var code = shown();
        say(SAM, code);
        assertThat(desk.store().mailboxes().exists(reference())).isTrue();
        return code;
    }

    private void comesWith(Address chat, String code) {
        say(chat, "/mailbox");
        say(chat, code);
    }

    private void say(Address chat, String words) {
        desk.happen(desk.does(chat, words));
    }

    private String reference() {
        return desk.store().cases().newest().orElseThrow().reference();
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 1, 5);
    }

    private boolean anyFileHolds(String words) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), ISO_8859_1).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }
}
