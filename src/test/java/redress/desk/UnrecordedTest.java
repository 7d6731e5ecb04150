package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.pack.Pack;
import redress.store.Store;
import redress.store.Talk;
import redress.store.Timers;

/** What is kept of somebody who speaks without being recorded, while they speak and after. */
class UnrecordedTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-01-05T00:00:00Z");

    private static Pack pack;

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeAll
    static void read(@TempDir Path packs) {
        pack = hushed(packs);
    }

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder, pack);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** AIM's pack with a way to say something without being recorded that is quickly gone. */
    static Pack hushed(Path folder) {
        return AskingPack.in(folder)
                .change("start.json", "\"contact\": \"Contact AIM\",", "\"contact\": \"Contact AIM\", \"hush\": \"Tell a secret\",")
                .change("start.json", "{\"when\": {\"menu\": {\"is\": \"contact\"}}, \"go\": \"contact\"},",
                        "{\"when\": {\"menu\": {\"is\": \"contact\"}}, \"go\": \"contact\"},"
                        + "{\"when\": {\"menu\": {\"is\": \"hush\"}}, \"go\": \"hush\"},")
                .change("start.json", "\"complaint\": {\"do\": \"complaint\"},",
                        "\"complaint\": {\"do\": \"complaint\"}, \"hush\": {\"do\": \"hush\"},")
                .dialog("hush", """
                        {"title": "A secret", "first": "named", "states": {
                          "named": {"ask": "With your name?", "label": "Named", "answer": {"type": "choice", "options":
                            {"yes": "With my name", "no": "Without my name"}},
                            "next": [{"when": {"named": {"is": "no"}}, "go": "hidden"}, {"go": "what"}]},
                          "what": {"ask": "What happened, openly?", "label": "What", "answer": {"type": "text"}, "next": "check"},
                          "check": {"review": "Is this right?", "submit": "Send it", "next": "open"},
                          "open": {"open": "disclosure", "team": "whistleblowing", "say": "We have it: {reference}."},
                          "hidden": {"do": "hidden"}
                        }}
                        """)
                .dialog("hidden", """
                        {"title": "Hidden", "first": "saw", "anonymous": true, "states": {
                          "saw": {"ask": "What did you see?", "label": "Seen", "answer": {"type": "text"}, "next": "urgent"},
                          "urgent": {"ask": "Should someone see this at once?", "label": "Urgent", "answer": {"type": "choice",
                            "options": {"no": "It can wait", "yes": "At once"}}, "next": "check"},
                          "check": {"review": "Is this right?", "submit": "Hand it in", "next": "code"},
                          "code": {"ask": "Keep this: {receipt.code}", "label": false, "answer": {"type": "receipt"},
                            "skip": "I have it", "next": "open"},
                          "open": {"open": "disclosure", "team": "whistleblowing", "copy": ["complaints"],
                            "urgent": {"urgent": {"is": "yes"}},
                            "say": "It is with us."}
                        }}
                        """).read();
    }

    @Test
    void anUnfinishedOneIsKeptBesideWhatIsKnownOfTheChat() {
        var reference = desk.complain(SAM);
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin."));
        var hidden = talk(SAM).orElseThrow();
        assertThat(hidden.seat().anonymous()).isTrue();
        assertThat(hidden.person().id()).isZero();
        assertThat(hidden.person().name()).isEmpty();
        assertThat(hidden.references()).isEmpty();
        var named = store().conversations().find(SAM).orElseThrow();
        assertThat(named.references()).containsExactly(reference);
        assertThat(named.conversation().phase()).isEqualTo(Conversation.Phase.OVER);
        assertThat(named.conversation().answers()).isEmpty();
    }

    @Test
    void whatIsKeptOfTheChatIsTheSameAsWhereSomebodyOnlyCancelled() {
        desk.complain(SAM);
        desk.complain(KIM);
        desk.passUntil(MONDAY.plus(Duration.ofHours(3)));
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin."));
        desk.walk(KIM, List.of("/start", "Tell a secret", "With my name", "/cancel", "Yes, delete them"));
        var hidden = store().conversations().find(SAM).orElseThrow().conversation();
        var cancelled = store().conversations().find(KIM).orElseThrow().conversation();
        assertThat(cancelled.phase()).isEqualTo(Conversation.Phase.OVER);
        assertThat(hidden).usingRecursiveComparison().ignoringFields("id").isEqualTo(cancelled);
    }

    @Test
    void whoHandsItInIsNotKeptAtAll() {
        hush(SAM, "It can wait");
        assertThat(talk(SAM)).isEmpty();
        assertThat(newest(SAM)).contains("It is with us.");
        assertThat(store().timers().all(Bell.FORGET)).isEmpty();
        var opened = log(newestCase()).get(0);
        assertThat(opened.at()).isEqualTo(MIDNIGHT);
        assertThat(opened.ids()).containsKeys(Header.ANONYMOUS, Header.UNNAMED);
        var by = store().cases().body(newestCase(), 1).by();
        assertThat(by.id()).isZero();
        assertThat(by.name()).matches("[A-Z][a-z]+ [A-Z][a-z]+");
        assertThat(by.username() + by.language()).isEmpty();
    }

    @Test
    void whoHasEarlierCasesKeepsThemAndNothingTiesThemToTheNewOne() {
        var earlier = desk.complain(SAM);
        desk.liveUntil(MONDAY.plus(Duration.ofDays(3)));
        hush(SAM, "It can wait");
        var talk = talk(SAM).orElseThrow();
        assertThat(talk.seat().anonymous()).isFalse();
        assertThat(talk.references()).containsExactly(earlier);
        assertThat(log(earlier)).as("as if nothing had been said since").extracting(Header::at)
                .contains(talk.conversation().touched());
        desk.walk(SAM, List.of("/status"));
        assertThat(newest(SAM)).contains(earlier).doesNotContain(newestCase());
        assertThat(store().cases().find(newestCase()).orElseThrow().file().links()).isEmpty();
    }

    @Test
    void whileSomebodyWritesTheirCasesAreNotLookedUp() {
        var earlier = desk.complain(SAM);
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name"));
        int before = desk.chats().said(SAM).size();
        desk.walk(SAM, List.of("/status"));
        assertThat(desk.chats().said(SAM).subList(before, desk.chats().said(SAM).size())).noneMatch(text -> text.contains(earlier))
                .anyMatch(text -> text.contains("without a name"));
    }

    @Test
    void whoOnlyGoesBackIsStillNotRecorded() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", "Back", "Back"));
        assertThat(newest(SAM)).contains("With your name?");
        assertThat(talk(SAM).orElseThrow().seat().anonymous()).isTrue();
    }

    @Test
    void whoGivesANameAfterAllTakesNoneOfTheUnnamedAnswersAlong() {
        var earlier = desk.complain(SAM);
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", "Back", "Back",
                "With my name"));
        var talk = talk(SAM).orElseThrow();
        assertThat(talk.seat().anonymous()).isFalse();
        assertThat(talk.references()).containsExactly(earlier);
        assertThat(talk.conversation().answers().toString()).doesNotContain("hidden/saw");
        assertThat(talk.conversation().answers().keySet()).noneMatch(key -> key.contains("saw"));
        assertThat(store().timers().all(Bell.FORGET)).isEmpty();
        desk.walk(SAM, List.of("The answers lay open.", "Send it"));
        assertThat(talk(SAM).orElseThrow().references()).containsExactly(earlier, newestCase());
    }

    @Test
    void whoCancelsLeavesNothing() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", "cancel",
                "Yes, delete them"));
        assertThat(talk(SAM)).isEmpty();
        assertThat(desk.cases()).isEmpty();
        assertThat(store().timers().all(Bell.FORGET)).isEmpty();
    }

    @Test
    void whatWasLeftIsForgottenAfterADay() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin."));
        desk.liveUntil(MONDAY.plus(Duration.ofHours(23)));
        assertThat(talk(SAM)).isPresent();
        int said = desk.chats().said(SAM).size();
        desk.liveUntil(MONDAY.plus(Duration.ofHours(26)));
        assertThat(talk(SAM)).isEmpty();
        assertThat(store().timers().all(Bell.FORGET)).isEmpty();
        assertThat(desk.chats().said(SAM)).as("nobody is told").hasSize(said);
    }

    @Test
    void whatWasLeftIsForgottenAlsoWhereTheProgramWasAway() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin."));
        desk.restart(() -> { });
        desk.passUntil(MONDAY.plus(Duration.ofDays(9)));
        assertThat(talk(SAM)).isEmpty();
    }

    @Test
    void twoAtOnceAreKeptApart() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name"));
        desk.walk(KIM, List.of("/start", "Tell a secret", "Without my name", "Money was taken."));
        desk.walk(SAM, List.of("I saw the answers in the bin.", "It can wait", "Hand it in", "I have it"));
        var first = newestCase();
        assertThat(talk(SAM)).isEmpty();
        assertThat(talk(KIM)).isPresent();
        desk.walk(KIM, List.of("It can wait", "Hand it in", "I have it"));
        assertThat(talk(KIM)).isEmpty();
        assertThat(text(first)).contains("answers in the bin").doesNotContain("Money");
        assertThat(text(newestCase())).contains("Money").doesNotContain("bin");
        assertThat(store().timers().all(Timers.ALERT)).hasSize(2);
    }

    @Test
    void theTeamHearsOfItAtSomeMomentOfItsNextWorkingDay() {
        hush(SAM, "It can wait");
        assertThat(desk.chats().said(WHISTLEBLOWING)).isEmpty();
        assertThat(desk.chats().said(COMPLAINTS)).isEmpty();
        var at = store().timers().all(Timers.ALERT).get(0).at();
        assertThat(at).isBetween(Instant.parse("2026-01-06T09:00:00Z"), Instant.parse("2026-01-06T17:00:00Z"));
        desk.liveUntil(at.minusSeconds(1));
        assertThat(desk.chats().said(WHISTLEBLOWING)).as("neither list nor figures nor card").isEmpty();
        desk.liveUntil(at.plusSeconds(1));
        assertThat(String.join("\n", desk.chats().said(WHISTLEBLOWING))).contains("answers in the bin", "anonymous, by receipt code",
                "5 January 2026");
        assertThat(String.join("\n", desk.chats().said(COMPLAINTS))).contains("answers in the bin");
        assertThat(log(newestCase())).extracting(Header::type).contains(EventType.ALERTED);
        assertThat(store().timers().all(Timers.ALERT)).isEmpty();
    }

    @Test
    void neitherListNorFiguresShowItToStaffWhoAskBefore() {
        hush(SAM, "It can wait");
        desk.happen(desk.does(WHISTLEBLOWING, OpenDesk.AMINA, "/due"), desk.does(WHISTLEBLOWING, OpenDesk.AMINA, "/figures"));
        assertThat(String.join("\n", desk.chats().said(WHISTLEBLOWING))).doesNotContain(newestCase());
        assertThat(desk.chats().said(WHISTLEBLOWING)).noneMatch(text -> text.contains("[figures"));
    }

    @Test
    void whoSaysThatItIsUrgentIsReadAtOnce() {
        hush(SAM, "At once");
        assertThat(String.join("\n", desk.chats().said(WHISTLEBLOWING))).contains("answers in the bin");
        assertThat(log(newestCase())).as("and still but the day is known").allMatch(header -> header.at().equals(MIDNIGHT));
        desk.liveUntil(MONDAY.plus(Duration.ofMinutes(5)));
        assertThat(desk.chats().said(WHISTLEBLOWING)).noneMatch(text -> text.contains("was away"));
    }

    @Test
    void aKillBetweenSubmissionAndAlertLosesNothing() {
        hush(SAM, "It can wait");
        desk.restart(() -> { });
        desk.liveUntil(Instant.parse("2026-01-06T17:00:01Z"));
        assertThat(desk.chats().count(WHISTLEBLOWING, "answers in the bin")).isEqualTo(1);
    }

    @Test
    void noTeamHearsThatSomethingSaidWithoutANameCouldNotBeDelivered() {
        desk.complain(SAM);
        long heard = desk.chats().said(COMPLAINTS).size();
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name"));
        desk.chats().refuse(parcel -> parcel.to().equals(SAM));
        desk.walk(SAM, List.of("I saw the answers in the bin.", "It can wait"));
        assertThat(desk.chats().said(COMPLAINTS)).hasSize((int) heard);
    }

    @Test
    void dangerLeavesAtOnceAndNamesNobody() {
        var earlier = desk.complain(SAM);
        desk.walk(SAM, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", "Someone is at risk",
                "Write a few words first", "He has a knife."));
        var alarm = newestCase();
        assertThat(alarm).isNotEqualTo(earlier);
        var read = String.join("\n", desk.chats().said(WHISTLEBLOWING));
        assertThat(read).contains(alarm, "answers in the bin", "He has a knife.").doesNotContain("Sam");
        assertThat(store().cases().body(alarm, 1).by().id()).isZero();
        assertThat(log(alarm)).allMatch(header -> header.at().equals(MIDNIGHT));
        var talk = talk(SAM).orElseThrow();
        assertThat(talk.seat().anonymous()).as("and they go on where they were").isTrue();
        assertThat(talk.references()).isEmpty();
        assertThat(store().conversations().find(SAM).orElseThrow().references()).containsExactly(earlier);
    }

    private void hush(Address who, String urgency) {
        desk.walk(who, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", urgency, "Hand it in",
                "I have it"));
    }

    private String newestCase() {
        return store().cases().newest().orElseThrow().reference();
    }

    private List<Header> log(String reference) {
        return store().cases().log(reference);
    }

    private String text(String reference) {
        return store().cases().body(reference, 1).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private Store store() {
        return desk.store();
    }

    private Optional<Talk> talk(Address who) {
        return store().conversations().current(who);
    }

    private String newest(Address who) {
        return desk.chats().newest(who);
    }
}
