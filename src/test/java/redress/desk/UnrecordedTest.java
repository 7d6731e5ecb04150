package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.KIM;
import static redress.desk.OpenDesk.SAM;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.pack.Pack;
import redress.store.Seat;
import redress.store.Store;
import redress.store.Talk;
import redress.store.Timers;

/** What is kept of somebody who speaks without being recorded, while they speak and after. */
class UnrecordedTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-01-05T00:00:00Z");

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder.resolve("data"), hushed(folder.resolve("packs")));
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
                          "check": {"review": "Is this right?", "submit": "Hand it in", "next": "open"},
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
    void whoHandsItInIsNotKeptAtAll() {
        hush(SAM, "It can wait");
        assertThat(talk(SAM)).isEmpty();
        assertThat(newest(SAM)).contains("It is with us.");
        assertThat(store().timers().all(Bell.FORGET)).isEmpty();
    }

    private void hush(Address who, String urgency) {
        desk.walk(who, List.of("/start", "Tell a secret", "Without my name", "I saw the answers in the bin.", urgency, "Hand it in"));
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
