package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.WHISTLEBLOWING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.CapturedLog;
import redress.Haystack;
import redress.casework.Header;
import redress.casework.Party;
import redress.dialog.Input;
import redress.dialog.Phrase;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.scenario.ScriptedFiles;
import redress.store.Backup;
import redress.store.OpenedRows;

/**
 * AIM's own way without a name, with all that may go wrong for whoever takes it: files that carry their name, an alarm before one
 * of them is here, a program that is refused, news wanted in the chat and dropped as the case is closed, backups meanwhile, and a
 * case that is erased. No byte leads to them, nor does what the key file opens, files of evidence included.
 */
class NothingLeftOfEvidenceTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Address CHAT = new Address(5_417_936_208_173L);
    private static final Address OTHER = new Address(6_104_772_951_804L);
    private static final Address THIRD = new Address(6_870_113_559_027L);
    private static final String SEEN = "The answers to the July paper were sold in the car park.";
    private static final String ANSWER = "The list of buyers is in the blue folder.";
    private static final String LEFT = "I have not dared to tell this to anybody yet.";
    private static final String ERASED = "The head asked us all to sign for hours that never were.";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{1,4}){3,}");
    private static final Pattern TICKET = Pattern.compile("[0-9a-f]{24}:[\\w-]{43}");
    private static final String TELLING = "qta_unmistakable";

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder.resolve("data"));
        desk.files(NothingLeftOfEvidenceTest::telling);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingLeadsToWhomeverSentFilesWithoutAName() throws IOException {
        try (var log = new CapturedLog()) {
            begins(CHAT, SEEN);
            desk.idle(true);
            sends(CHAT, FileKind.PHOTO, TELLING + "-party.jpg");
            says(CHAT, "Someone is at risk", "Alert the team now");
            begins(OTHER, LEFT);
            sends(OTHER, FileKind.DOCUMENT, TELLING + "-notes.pdf");
            Backup.make(folder.resolve("data"), folder.resolve("backup-1"));
            desk.idle(false);
            desk.work();
            sends(CHAT, FileKind.DOCUMENT, TELLING + "-minutes.pdf");
            sends(CHAT, FileKind.VOICE, TELLING + "-voice.ogg");
            sends(CHAT, FileKind.DOCUMENT, TELLING + "-game.exe");
            says(CHAT, OpenDesk.AIM.script().phrases().say(Phrase.FILE_KEEP), "Done");
            var code = handsIn(CHAT, "The next working day will do");
            says(CHAT, "Wipe this chat", "Yes, wipe it");
            desk.store().sweep();
            assertThat(OpenedRows.moments(desk.store(), MONDAY)).as("no hour of the day, but that at which the alarm went out")
                    .isEmpty();
            begins(THIRD, ERASED);
            says(THIRD, "I have no files");
            handsIn(THIRD, "Yes, at once");
            erase(desk.store().cases().newest().orElseThrow().reference());
            desk.liveUntil(Instant.parse("2026-01-07T12:00:00Z"));
            says(CHAT, "/mailbox", code, "Tell me here of new messages", "Yes, write to me here", "Answer or add something", ANSWER);
            sends(CHAT, FileKind.DOCUMENT, TELLING + "-buyers.pdf");
            says(CHAT, "Done", "No, it can wait", "Send it to the team", "Leave the mailbox");
            desk.liveUntil(Instant.parse("2026-01-09T08:00:00Z"));
            Backup.make(folder.resolve("data"), folder.resolve("backup-2"));
            var reference = disclosure();
            assertThat(desk.store().mailboxes().noticedIn(CHAT)).as("news is wanted").containsExactly(reference);
            staff("Close", "The centre was visited.");
            assertThat(desk.store().mailboxes().noticedIn(CHAT)).as("and dropped as the case is closed").isEmpty();
            assertThat(desk.chats().said(CHAT)).as("it was told of before").last().asString().contains("something new");
            desk.liveUntil(Instant.parse("2026-01-12T18:00:00Z"));
            desk.store().sweep();
            Backup.make(folder.resolve("data"), folder.resolve("backup-3"));
            assertThat(OpenedRows.inOrder(desk.store())).as("rows that tell what came before them").isEmpty();
            assertNothing("while it runs", List.of("data", "backup-1", "backup-2", "backup-3"));
            assertThat(everything().search("log", log.text().getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
        desk.restart(() -> assertNothing("after it ended", List.of("data")));
        for (var each : List.of("data", "backup-1", "backup-2", "backup-3")) {
            var opened = opened(each);
            assertThat(identity().search(opened)).as(each + " with the key file").isEmpty();
            assertThat(new Haystack().words("what was left", LEFT).words("what is erased", ERASED).search(opened)).as(each).isEmpty();
        }
        assertThat(new Haystack().words("seen", SEEN).words("answer", ANSWER).search(folder.resolve("data-opened")))
                .as("the case itself is there").isNotEmpty();
        assertThat(files(folder.resolve("data-opened"), "file-")).as("and its files").hasSize(4);
        assertThat(files(folder.resolve("data"), "evidence")).as("of evidence nothing else").hasSize(4);
    }

    @Test
    void theSameFilesTellWhoSentThemWhereTheyGaveTheirName() throws IOException {
        says(CHAT, "/start", "Make a complaint", "It happened to me or us", "Nobody answers.", "AIM's service or staff",
                "Apprentice registered with AIM", "I would rather not", "not sure", "Skip this", "Skip this");
        sends(CHAT, FileKind.PHOTO, TELLING + "-party.jpg");
        sends(CHAT, FileKind.DOCUMENT, TELLING + "-minutes.pdf");
        assertThat(identity().search(opened("data"))).anyMatch(hit -> hit.startsWith("conversation.sealed"));
    }

    private void assertNothing(String when, List<String> folders) {
        folders.forEach(each -> assertThat(everything().search(folder.resolve(each))).as(each + " " + when).isEmpty());
    }

    private Haystack everything() {
        return identity().words("what was seen", SEEN).words("the answer", ANSWER).words("what was left", LEFT)
                .words("what is erased", ERASED);
    }

    private Haystack identity() {
        var haystack = new Haystack().words("name", "Quennell").words("a telling name", "unmistakable");
        for (var chat : List.of(CHAT, OTHER, THIRD)) {
            haystack.number(chat.chat());
        }
        return haystack;
    }

    /** All that whoever has the key file can read of a folder, and of its files of evidence. */
    private Path opened(String name) throws IOException {
        var copy = folder.resolve(name + "-copy");
        Files.createDirectories(copy);
        for (var file : files(folder.resolve(name), "redress.")) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        if (Files.notExists(copy.resolve("redress.key"))) {
            Files.copy(folder.resolve("data/redress.key"), copy.resolve("redress.key"));
        }
        var opened = folder.resolve(name + "-opened");
        OpenedRows.into(opened, copy);
        var tickets = new TreeSet<String>();
        for (var row : files(opened, "")) {
            var found = TICKET.matcher(Files.readString(row, StandardCharsets.ISO_8859_1));
            while (found.find()) {
                tickets.add(found.group());
            }
        }
        var evidence = new EvidenceFolder(folder.resolve(name));
        int number = 0;
        for (var ticket : tickets) {
            if (evidence.names().contains(EvidenceFolder.name(ticket))) {
                try (var plain = evidence.open(ticket)) {
                    Files.write(opened.resolve("file-" + ++number), plain.readAllBytes());
                }
            }
        }
        return opened;
    }

    private static List<Path> files(Path folder, String beginning) throws IOException {
        var found = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).filter(file -> folder.relativize(file).toString().startsWith(beginning)).forEach(found::add);
        }
        return found;
    }

    /** Files that carry the name of whoever made them wherever their kind has a place for it. */
    private static void telling(String id, OutputStream to) throws IOException {
        var plain = new ByteArrayOutputStream();
        new ScriptedFiles().fetch(id, plain);
        var bytes = plain.toByteArray();
        if (id.endsWith(".jpg")) {
            var words = ("Quennell " + TELLING).getBytes(StandardCharsets.US_ASCII);
            to.write(bytes, 0, 2);
            to.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length + 2)});
            to.write(words);
            to.write(bytes, 2, bytes.length - 2);
        } else if (id.endsWith(".pdf")) {
            try (var pdf = new PDDocument()) {
                pdf.addPage(new PDPage());
                pdf.getDocumentInformation().setAuthor("Quennell " + TELLING);
                pdf.save(to);
            }
        } else {
            to.write(bytes);
        }
    }

    private void begins(Address chat, String words) {
        says(chat, "/start", "Report wrongdoing", "I understand, go on", "Go on with my report", "Do not record who I am", "Read on",
                "Read on", "Read on", "Read on", "Go on without my name", "I understand, go on", "No, nothing", words, "Skip this",
                "Not sure", "Skip this");
    }

    private String handsIn(Address chat, String urgency) {
        says(chat, "Crime", "Done", "No", urgency, "It is right, go on");
        var found = CODE.matcher(String.join("\n", desk.chats().standing(chat)));
        assertThat(found.find()).isTrue();
        var code = found.group();
        says(chat, code);
        return code;
    }

    private String disclosure() {
        return desk.cases().stream().filter(each -> each.kind().equals("disclosure"))
                .filter(each -> desk.store().mailboxes().exists(each.reference())).findFirst().orElseThrow().reference();
    }

    private void erase(String reference) {
        var erasure = new CompletableFuture<Erasure>();
        desk.happen(new Happening.Ordered(new Order.Erase(reference, Header.BY_OPERATOR, "as asked", erasure)));
        assertThat(erasure.join().outcome()).isEqualTo(Erasure.Outcome.ERASED);
    }

    private void staff(String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(WHISTLEBLOWING, AMINA, line));
        }
    }

    private void says(Address chat, String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(chat, person(chat), line));
        }
    }

    private void sends(Address chat, FileKind kind, String name) {
        var sent = desk.sends(chat, person(chat), name);
        var ticket = sent.input().file().orElseThrow();
        desk.happen(sent.bringing(new Input.Attached(new FileTicket(ticket.id(), kind, name, ticket.size(), ""), "",
                sent.input().source())));
    }

    private static Party person(Address chat) {
        return new Party(chat.chat(), "Quennell Thistlewood-Abara", TELLING, "en");
    }
}
