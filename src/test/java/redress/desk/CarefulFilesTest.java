package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.SAM;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.dialog.Input;
import redress.dialog.Phrase;
import redress.evidence.EvidenceFolder;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keeping;
import redress.message.Parcel;
import redress.pack.Pack;
import redress.scenario.ScriptedFiles;

/** Files of those who are not recorded, or whose case is confidential: cleaned, uploaded anew, never by what leads to them. */
class CarefulFilesTest {

    private static final Party PERSON = new Party(SAM.chat(), "Sam", "", "en");

    private static Pack pack;

    @TempDir
    private Path folder;
    private OpenDesk desk;
    private EvidenceFolder evidence;
    private final List<Parcel> sent = new ArrayList<>();

    @BeforeAll
    static void read(@TempDir Path packs) {
        pack = AskingPack.in(packs)
                .change("start.json", "\"contact\": \"Contact AIM\",", "\"contact\": \"Contact AIM\", \"hush\": \"Tell a secret\",")
                .change("start.json", "{\"when\": {\"menu\": {\"is\": \"contact\"}}, \"go\": \"contact\"},",
                        "{\"when\": {\"menu\": {\"is\": \"contact\"}}, \"go\": \"contact\"},"
                        + "{\"when\": {\"menu\": {\"is\": \"hush\"}}, \"go\": \"hush\"},")
                .change("start.json", "\"complaint\": {\"do\": \"complaint\"},",
                        "\"complaint\": {\"do\": \"complaint\"}, \"hush\": {\"do\": \"hush\"},")
                .dialog("hush", """
                        {"title": "A secret", "first": "proof", "states": {
                          "proof": {"ask": "Any files?", "label": "Files", "answer": {"type": "files", "most": 9, "done": "Enough",
                            "none": "Nothing to send"}, "next": "photo"},
                          "photo": {"ask": "Any photos?", "label": "Photos", "answer": {"type": "files", "most": 9, "done": "All photos",
                            "none": "No photos", "kinds": ["picture"]}, "next": "named"},
                          "named": {"ask": "With your name?", "label": "Named", "answer": {"type": "choice", "options":
                            {"yes": "With my name", "no": "Without my name"}},
                            "next": [{"when": {"named": {"is": "no"}}, "go": "hidden"}, {"go": "check"}]},
                          "check": {"review": "Is this right?", "submit": "Send it", "next": "open"},
                          "open": {"open": "disclosure", "team": "whistleblowing", "confidential": {"named": {"is": "yes"}},
                            "say": "We have it: {reference}."},
                          "hidden": {"do": "hidden"}
                        }}
                        """)
                .dialog("hidden", """
                        {"title": "Hidden", "first": "more", "anonymous": true, "states": {
                          "more": {"ask": "More files?", "label": "More", "answer": {"type": "files", "most": 9, "done": "Enough",
                            "none": "Nothing more"}, "next": "urgent"},
                          "urgent": {"ask": "Should someone see this at once?", "label": "Urgent", "answer": {"type": "choice",
                            "options": {"no": "It can wait", "yes": "At once"}}, "next": "check"},
                          "check": {"review": "Is this right?", "submit": "Hand it in", "next": "code"},
                          "code": {"ask": "Keep this: {receipt.code}", "label": false, "answer": {"type": "receipt"},
                            "skip": "I have it", "next": "open"},
                          "open": {"open": "disclosure", "team": "whistleblowing", "urgent": {"urgent": {"is": "yes"}},
                            "say": "It is with us."}
                        }}
                        """).read();
    }

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder, pack);
        evidence = new EvidenceFolder(folder);
        desk.chats().refuse(parcel -> {
            sent.add(parcel);
            return false;
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void sends(String... names) {
        for (var name : names) {
            desk.happen(desk.sends(SAM, PERSON, name));
        }
    }

    private String newest() {
        return desk.store().cases().newest().orElseThrow().reference();
    }

    private List<FileTicket> files() {
        return desk.store().cases().body(newest(), 1).files();
    }

    private List<String> uploaded() {
        return sent.stream().filter(Parcel.Kept.class::isInstance).map(parcel -> ((Parcel.Kept) parcel).name()).toList();
    }

    private void assertNothingWentByItsId() {
        assertThat(sent).noneMatch(Parcel.File.class::isInstance);
    }

    @Test
    void ofAnonymousFilesOnlyTheCleanCopyIsKeptAndUploaded() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Nothing to send", "No photos", "Without my name"));
        sends("sam-carters-photo.jpg", "sam-carters-letter.pdf");
        desk.walk(SAM, List.of("Enough", "At once", "Hand it in", "I have it"));
        assertThat(files()).hasSize(2).allSatisfy(file -> {
            assertThat(file.id() + file.name()).doesNotContain("sam");
            assertThat(file.keeping().original()).isEmpty();
            assertThat(file.keeping().cleaned()).isNotEmpty();
        });
        assertThat(evidence.names()).hasSize(2).isEqualTo(desk.store().evidence().names());
        assertThat(uploaded()).containsExactly("evidence-1.jpg", "evidence-2.pdf");
        assertNothingWentByItsId();
        assertThat(desk.store().jobs().waiting()).isEmpty();
    }

    @Test
    void ofAnAnonymousFileItIsNotKeptHowLargeItWas() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Nothing to send", "No photos", "Without my name"));
        sends("sam-carters-photo.jpg");
        desk.walk(SAM, List.of("Enough", "At once", "Hand it in", "I have it"));
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.size()).as("the channel said 1,000 bytes").isNotEqualTo(1000);
            try (var clean = evidence.open(file.keeping().cleaned())) {
                assertThat(clean.readAllBytes()).hasSize((int) file.size());
            }
        });
    }

    @Test
    void whatWasSentBeforeSomebodyChoseToBeAnonymousIsFetchedAnewAndLeadsToNobody() {
        desk.walk(SAM, List.of("/start", "Tell a secret"));
        sends("sam-carters-photo.jpg");
        desk.walk(SAM, List.of("Enough", "No photos", "Without my name", "Nothing more", "At once", "Hand it in", "I have it"));
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.id() + file.name()).doesNotContain("sam");
            assertThat(file.keeping().original()).isEmpty();
        });
        assertThat(evidence.names()).hasSize(1);
        assertThat(uploaded()).containsExactly("evidence-1.jpg");
        assertNothingWentByItsId();
    }

    @Test
    void filesOfAConfidentialCaseAreKeptAsTheyCameAndShownClean() {
        desk.walk(SAM, List.of("/start", "Tell a secret"));
        sends("sam-carters-photo.jpg");
        desk.walk(SAM, List.of("Enough", "No photos", "With my name", "Send it"));
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.keeping().original()).isNotEmpty();
            assertThat(file.keeping().cleaned()).isNotEmpty();
        });
        assertThat(uploaded()).containsExactly("evidence-1.jpg");
        assertNothingWentByItsId();
    }

    @Test
    void aFileOfAConfidentialCaseThatCameLaterIsShownOnceItIsHere() {
        desk.files((id, to) -> {
            throw new IOException("broken off");
        });
        desk.walk(SAM, List.of("/start", "Tell a secret"));
        sends("sam-carters-photo.jpg");
        desk.walk(SAM, List.of("Enough", "No photos", "With my name", "Send it"));
        assertThat(files()).extracting(file -> file.keeping().state()).containsExactly(Keeping.State.AWAITED);
        assertThat(uploaded()).isEmpty();
        desk.files(new ScriptedFiles());
        desk.liveUntil(Instant.parse("2026-01-05T13:00:00Z"));
        assertThat(desk.store().cases().log(newest())).extracting(Header::type)
                .containsExactly(EventType.OPENED, EventType.EVIDENCE_KEPT);
        assertThat(uploaded()).containsExactly("evidence-1.jpg");
        assertNothingWentByItsId();
    }

    @Test
    void whatCannotBeCleanedIsDecidedAboutByItsSender() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Nothing to send", "No photos", "Without my name"));
        sends("voice.ogg");
        desk.walk(SAM, List.of("Enough", "At once", "Hand it in"));
        assertThat(desk.store().cases().all()).as("it waits for the decision").isEmpty();
        desk.walk(SAM, List.of(keep(), "Hand it in", "I have it"));
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.keeping().state()).isEqualTo(Keeping.State.KEPT);
            assertThat(file.keeping().cleaned()).isEmpty();
        });
        assertThat(uploaded()).containsExactly("evidence-1.ogg");
        assertNothingWentByItsId();
    }

    @Test
    void noTwoFilesGoByOneNumberThoughOneBetweenThemWasTakenOut() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Nothing to send", "No photos", "Without my name"));
        sends("voice.ogg", "photo.jpg");
        desk.walk(SAM, List.of(pack.script().phrases().say(Phrase.FILE_TAKE_OUT)));
        sends("other.png");
        desk.walk(SAM, List.of("Enough", "At once", "Hand it in", "I have it"));
        assertThat(uploaded()).containsExactly("evidence-2.jpg", "evidence-3.png");
    }

    @Test
    void aVoiceThatAlarmsWithoutANameIsFetchedForTheTeamThatHearsOfIt() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Nothing to send", "No photos", "Without my name", "Someone is at risk",
                "Write a few words first"));
        desk.happen(new Happening.Came(900, SAM, PERSON, new Input.Attached(new FileTicket("sam-carters-voice.ogg", FileKind.VOICE,
                "", 1000, ""), "", 901), Instant.parse("2026-01-05T10:00:00Z"), "", 0, 0));
        assertThat(desk.store().cases().log(newest())).extracting(Header::type)
                .containsExactly(EventType.OPENED, EventType.ALERTED, EventType.EVIDENCE_KEPT);
        assertThat(uploaded()).containsExactly("evidence-1.ogg");
        assertThat(files()).noneMatch(file -> (file.id() + file.name()).contains("sam"));
        assertNothingWentByItsId();
    }

    @Test
    void whatAQuestionDoesNotAskForIsNotKeptWhateverItIsCalled() {
        desk.walk(SAM, List.of("/start", "Tell a secret", "Nothing to send"));
        sends("photo.pdf", "photo.jpg");
        assertThat(desk.chats().said(SAM)).anySatisfy(text -> assertThat(text).contains("of a kind that we cannot take"));
        desk.walk(SAM, List.of("All photos", "With my name", "Send it"));
        assertThat(files()).extracting(file -> file.keeping().type()).containsExactly("jpeg");
    }

    private static String keep() {
        return pack.script().phrases().say(Phrase.FILE_KEEP);
    }
}
