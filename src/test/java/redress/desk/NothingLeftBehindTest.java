package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.CapturedLog;
import redress.Haystack;
import redress.casework.Party;
import redress.message.Address;
import redress.pack.Pack;
import redress.store.Backup;
import redress.store.OpenedRows;

/**
 * After somebody spoke without being recorded, no byte of the data folder, of a backup or of the log leads to them; nor does what
 * a thief can open who has the key file. The same search finds them where they gave their name.
 */
class NothingLeftBehindTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Address CHAT = new Address(5_417_936_208_173L);
    private static final Address OTHER = new Address(6_104_772_951_804L);
    private static final Party QUENNELL = new Party(CHAT.chat(), "Quennell Thistlewood-Abara", "qta_unmistakable", "en");
    private static final Party YSOLDE = new Party(OTHER.chat(), "Ysolde Wickramanayake", "ysolde_unmistakable", "en");
    private static final String SEEN = "The marks of the third cohort were altered overnight.";
    private static final String DANGER = "Somebody brought petrol into the workshop.";
    private static final String LATER = "A photocopy of the ledger lies behind my wardrobe.";
    private static final String ASKED = "Which room was it?";
    private static final String LEFT = "Nobody must ever learn that I looked into the safe.";
    private static final String TAKEN_BACK = "At first I wrote that it was all my own doing.";
    private static final Pattern CODE = Pattern.compile("Keep this: ([0-9A-Z]+(?:-[0-9A-Z]+)+)");

    private static Pack pack;

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeAll
    static void read(@TempDir Path packs) {
        pack = UnrecordedTest.hushed(packs);
    }

    @BeforeEach
    void open() {
        desk = new OpenDesk(data(), pack);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingLeadsToWhomeverSpokeWithoutAName() {
        try (var log = new CapturedLog()) {
            says(CHAT, QUENNELL, "/start", "Make a complaint", "It happened to me or us", TAKEN_BACK, "/start", "Start again");
            says(CHAT, QUENNELL, "/start", "Tell a secret", "Without my name", TAKEN_BACK, "Back", SEEN);
            says(CHAT, QUENNELL, "Someone is at risk", "Write a few words first", DANGER);
            says(OTHER, YSOLDE, "/start", "Tell a secret", "Without my name", LEFT);
            desk.store().sweep();
            assertThat(identity().search(data())).as("under way, the chat is found by a name that needs the key file")
                    .isNotEmpty().allMatch(hit -> hit.endsWith("a name of the chat"));
            Backup.make(data(), folder.resolve("backup-1"));
            says(CHAT, QUENNELL, "It can wait", "Hand it in");
            var code = code();
            says(CHAT, QUENNELL, code, "Wipe this chat", "Yes, wipe it");
            quiet();
            assertThat(OpenedRows.moments(desk.store(), MONDAY)).as("no hour of the day").isEmpty();
            assertThat(new Haystack().words("moment", "2026-01-05T10").words("second", Long.toString(MONDAY.getEpochSecond()))
                    .search(opened("handed-in"))).as("nor where it can be opened").noneMatch(hit -> hit.startsWith("event"));
            desk.liveUntil(Instant.parse("2026-01-07T12:00:00Z"));
            desk.happen(desk.does(WHISTLEBLOWING, AMINA, "Ask for more"));
            desk.happen(desk.does(WHISTLEBLOWING, AMINA, ASKED));
            says(CHAT, QUENNELL, "/mailbox", code, "Answer or add something", LATER, "No files", "No, it can wait",
                    "Send it to the team");
            says(CHAT, QUENNELL, "Leave the mailbox", "Thank you all");
            desk.liveUntil(Instant.parse("2026-01-09T18:00:00Z"));
            assertThat(desk.chats().said(CHAT)).as("the question was read in the mailbox").anyMatch(text -> text.contains(ASKED));
            assertThat(desk.chats().said(WHISTLEBLOWING)).as("and answered").anyMatch(text -> text.contains(LATER))
                    .anyMatch(text -> text.contains(DANGER)).anyMatch(text -> text.contains(SEEN));
            quiet();
            Backup.make(data(), folder.resolve("backup-2"));
            assertNothing("while it runs");
            assertThat(identity().search("log", log.text().getBytes(StandardCharsets.UTF_8))).isEmpty();
            assertThat(sentences().search("log", log.text().getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
        desk.restart(() -> assertNothing("after it ended"));
        assertThat(identity().search(opened("opened"))).as("with the key file").isEmpty();
        assertThat(new Haystack().words("what was left", LEFT).words("what was taken back", TAKEN_BACK).search(folder.resolve("opened")))
                .as("what nobody handed in").isEmpty();
        assertThat(new Haystack().words("what was handed in", SEEN).search(folder.resolve("opened"))).as("the case itself is there")
                .isNotEmpty();
    }

    @Test
    void theSameSearchFindsWhoeverGaveTheirName() {
        says(CHAT, QUENNELL, "/start", "Tell a secret", "With my name", SEEN, "Send it");
        quiet();
        assertThat(new Haystack().words("sentence", SEEN).words("name", "Quennell").number(CHAT.chat()).search(data()))
                .as("sealed").isEmpty();
        assertThat(identity().search(data())).as("but the chat has a name").isNotEmpty();
        var found = String.join("\n", everything().search(opened("opened")));
        assertThat(found).contains(": number", ": first name", ": last name", ": username", ": what was seen");
    }

    @Test
    void allThatIsSealedIsSearched() {
        assertThat(OpenedRows.unknown(desk.store())).isEmpty();
    }

    private void assertNothing(String when) {
        assertThat(everything().search(data())).as(when).isEmpty();
        assertThat(everything().search(folder.resolve("backup-1"))).as("a backup made meanwhile").isEmpty();
        assertThat(everything().search(folder.resolve("backup-2"))).as("a backup made after").isEmpty();
    }

    /** In a quiet moment, as the desk's thread has them. */
    private void quiet() {
        desk.store().sweep();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path opened(String name) {
        OpenedRows.into(folder.resolve(name), data());
        return folder.resolve(name);
    }

    private Haystack identity() {
        var haystack = new Haystack().number(CHAT.chat()).number(OTHER.chat()).words("first name", "Quennell")
                .words("last name", "Thistlewood").words("username", "unmistakable").words("other name", "Wickramanayake");
        for (var chat : List.of(CHAT, OTHER)) {
            int number = 0;
            for (var name : OpenedRows.names(data(), chat)) {
                haystack.bytes(chat.equals(CHAT) + " " + ++number + ": a name of the chat", name);
            }
        }
        return haystack;
    }

    private static Haystack sentences() {
        return new Haystack().words("what was seen", SEEN).words("danger", DANGER).words("what came later", LATER)
                .words("what was left", LEFT).words("what was taken back", TAKEN_BACK);
    }

    private Haystack everything() {
        return identity().words("what was seen", SEEN).words("danger", DANGER).words("what came later", LATER)
                .words("what was left", LEFT).words("what was taken back", TAKEN_BACK);
    }

    private String code() {
        var matcher = CODE.matcher(String.join("\n", desk.chats().said(CHAT)));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void says(Address chat, Party who, String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(chat, who, line));
        }
    }
}
