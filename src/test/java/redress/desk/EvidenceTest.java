package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.message.FileTicket;
import redress.message.Keeping;
import redress.message.Parcel;
import redress.scenario.ScriptedFiles;

/** Files are fetched beside the desk, belong to the conversation and then to the case, and are gone with it. */
class EvidenceTest {

    private static final Address SAM = OpenDesk.SAM;
    private static final Party PERSON = new Party(SAM.chat(), "Sam", "", "en");

    @TempDir
    private Path folder;
    private OpenDesk desk;
    private EvidenceFolder evidence;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
        evidence = new EvidenceFolder(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Somebody tells of a complaint up to the question for files. */
    private void tell() {
        desk.walk(SAM, ComplaintLines.plain().subList(0, ComplaintLines.plain().indexOf("I have no files")));
    }

    private String handIn() {
        var plain = ComplaintLines.plain();
        desk.walk(SAM, List.of("Done"));
        desk.walk(SAM, plain.subList(plain.indexOf("I have no files") + 1, plain.size()));
        desk.happen(desk.does(SAM, ComplaintLines.SUBMIT));
        return desk.store().cases().newest().orElseThrow().reference();
    }

    private void sendAlbum(String... names) {
        Stream.of(names).forEach(name -> desk.happen(desk.sends(SAM, PERSON, name)));
    }

    private List<FileTicket> files(String reference) {
        return desk.store().cases().body(reference, 1).files();
    }

    private List<EventType> types(String reference) {
        return desk.store().cases().log(reference).stream().map(Header::type).toList();
    }

    private String newest() {
        return desk.chats().newest(SAM);
    }

    @Test
    void whatIsSentLiesInTheFolderBeforeItIsHandedInAndBelongsToTheCaseAfterwards() throws IOException {
        tell();
        sendAlbum("a.jpg", "b.png", "c.pdf", "d.txt", "e.mp4");
        assertThat(evidence.names()).isNotEmpty().isEqualTo(desk.store().evidence().names());
        var reference = handIn();
        var key = desk.store().cases().find(reference).orElseThrow().key();
        assertThat(files(reference)).hasSize(5).allSatisfy(file -> {
            assertThat(file.keeping().state()).isEqualTo(Keeping.State.KEPT);
            assertThat(file.keeping().sha256()).hasSize(64);
            assertThat(desk.store().evidence().of(key)).contains(EvidenceFolder.name(file.keeping().original()));
        });
        assertThat(files(reference)).extracting(file -> file.keeping().type())
                .containsExactly("jpeg", "png", "pdf", "text", "mp4");
        try (var content = evidence.open(files(reference).get(3).keeping().original())) {
            assertThat(content).hasContent("This is the file d.txt.");
        }
        assertThat(types(reference)).doesNotContain(EventType.EVIDENCE_KEPT);
    }

    @Test
    void whatIsNotFetchedWhenItIsHandedInGoesOnRecordOnceItIs() {
        desk.files((id, to) -> {
            throw new IOException("broken off");
        });
        tell();
        sendAlbum("a.jpg");
        var reference = handIn();
        assertThat(files(reference)).extracting(file -> file.keeping().state()).containsExactly(Keeping.State.AWAITED);
        desk.files((id, to) -> to.write("What happened.".getBytes(StandardCharsets.UTF_8)));
        desk.liveUntil(Instant.parse("2026-01-05T13:00:00Z"));
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.EVIDENCE_KEPT);
        assertThat(desk.store().cases().body(reference, 2).files()).singleElement()
                .satisfies(file -> assertThat(file.keeping().sha256()).hasSize(64));
        assertThat(evidence.names()).isEqualTo(desk.store().evidence().names()).hasSize(1);
    }

    @Test
    void aKillInTheMidstLosesNoFileAndLeavesNoStray() throws IOException {
        tell();
        desk.handle(desk.sends(SAM, PERSON, "a.jpg"));
        evidence.keep(new ByteArrayInputStream(new byte[100]), 1_000);
        desk.restart(() -> { });
        assertThat(evidence.names()).as("what was half done is not there").isEmpty();
        desk.deliver();
        assertThat(evidence.names()).isNotEmpty().isEqualTo(desk.store().evidence().names());
        assertThat(files(handIn())).extracting(file -> file.keeping().state()).containsExactly(Keeping.State.KEPT);
    }

    @Test
    void whatIsDroppedLeavesNoFile() {
        tell();
        sendAlbum("a.jpg", "b.pdf");
        desk.walk(SAM, List.of("cancel", "Yes, delete them"));
        assertThat(evidence.names()).isEmpty();
        assertThat(desk.store().jobs().waiting()).isEmpty();
    }

    @Test
    void theSameFileTwiceIsKeptOnce() {
        tell();
        sendAlbum("a.txt", "a.txt");
        var reference = handIn();
        assertThat(files(reference)).hasSize(2);
        assertThat(files(reference)).extracting(file -> file.keeping().original()).doesNotContain("").allSatisfy(ticket ->
                assertThat(evidence.names()).contains(EvidenceFolder.name(ticket)));
    }

    @Test
    void aFileThatIsNotKeptIsSpokenOf() {
        tell();
        sendAlbum("letter.empty", "setup.exe");
        assertThat(desk.chats().said(SAM)).anySatisfy(text -> assertThat(text).contains("is empty"))
                .anySatisfy(text -> assertThat(text).contains("is a program"));
        assertThat(evidence.names()).isEmpty();
        desk.happen(desk.sends(SAM, PERSON, "a.jpg"));
        assertThat(files(handIn())).hasSize(1);
    }

    @Test
    void aFileThatIsAddedLaterIsKeptWithTheCase() {
        tell();
        sendAlbum("a.txt");
        var reference = handIn();
        desk.happen(desk.sends(SAM, PERSON, "b.txt"));
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.EVIDENCE_ADDED, EventType.EVIDENCE_KEPT);
        assertThat(newest()).contains(reference);
        desk.happen(desk.sends(SAM, PERSON, "c.empty"));
        assertThat(types(reference)).endsWith(EventType.EVIDENCE_ADDED, EventType.EVIDENCE_REFUSED);
        assertThat(newest()).contains(reference + ": One of your files is empty");
    }

    @Test
    void staffGetNoFileBeforeItWasLookedAt() {
        tell();
        sendAlbum("a.txt");
        var sent = new ArrayList<String>();
        desk.chats().refuse(parcel -> {
            if (parcel instanceof Parcel.File file) {
                sent.add(file.file().name());
            }
            return false;
        });
        handIn();
        assertThat(sent).containsExactly("a.txt");
        desk.happen(desk.sends(SAM, PERSON, "setup.exe"));
        assertThat(sent).as("a program never reaches staff").containsExactly("a.txt");
        desk.happen(desk.sends(SAM, PERSON, "b.txt"));
        assertThat(sent).containsExactly("a.txt", "b.txt");
    }

    @Test
    void whatComesLateReachesStaffOnceItIsHere() {
        var sent = new ArrayList<String>();
        desk.chats().refuse(parcel -> {
            if (parcel instanceof Parcel.File file) {
                sent.add(file.file().name());
            }
            return false;
        });
        desk.files((id, to) -> {
            throw new IOException("broken off");
        });
        tell();
        sendAlbum("a.jpg");
        handIn();
        assertThat(sent).isEmpty();
        desk.files(new ScriptedFiles());
        desk.liveUntil(Instant.parse("2026-01-05T13:00:00Z"));
        assertThat(sent).containsExactly("a.jpg");
    }

    @Test
    void erasingACaseTakesItsFilesAway() {
        tell();
        sendAlbum("a.txt", "b.jpg");
        var reference = handIn();
        desk.store().transact(() -> desk.store().erasures().erase(reference, Instant.EPOCH, ""));
        desk.happen(desk.does(OpenDesk.KIM, "/start"));
        assertThat(evidence.names()).isEmpty();
    }

    @Test
    void afterADayNobodyWaitsForAFileAnyMore() {
        desk.files((id, to) -> {
            throw new IOException("broken off");
        });
        tell();
        sendAlbum("a.txt");
        var reference = handIn();
        desk.liveUntil(Instant.parse("2026-01-06T09:00:00Z"));
        assertThat(types(reference)).doesNotContain(EventType.EVIDENCE_REFUSED);
        desk.liveUntil(Instant.parse("2026-01-06T18:00:00Z"));
        assertThat(types(reference)).contains(EventType.EVIDENCE_REFUSED);
        assertThat(desk.chats().said(SAM)).anySatisfy(text -> assertThat(text).contains("though we tried for a day"));
        assertThat(desk.store().jobs().waiting()).isEmpty();
    }
}
