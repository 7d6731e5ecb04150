package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.message.Address;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** Who may work on a case, who got it, and what they could see when they did something with it. */
class StaffingTest {

    private static final Address BOARD = new Address(-1003);

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ofTwoWhoTakeACaseOnAtOnceTheFirstGetsItAndTheOtherIsTold() {
        var reference = desk.complain(SAM);
        goes(AMINA, "Take it on", "Yes", "No");
        goes(BEN, "Take it on", "Yes", "No", "No");
        var button = desk.chats().button(COMPLAINTS, "No").orElseThrow();
        desk.happen(desk.presses(COMPLAINTS, AMINA, button.data(), button.message()));
        assertThat(desk.chats().newest(COMPLAINTS)).startsWith("Ben has taken " + reference + " on meanwhile");
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.ASSIGNED);
        assertThat(by(reference, 2)).isEqualTo(BEN);
    }

    @Test
    void aCaseThatSomebodyHasCanBeTakenOverByWhoeverBeginsAfterwards() {
        var reference = desk.complain(SAM);
        goes(BEN, "Take it on", "Yes", "No", "No");
        goes(AMINA, "Take it on", "Yes", "No", "No");
        assertThat(by(reference, 3)).isEqualTo(AMINA);
        assertThat(file(reference).handler()).isEqualTo("2");
    }

    @Test
    void whoeverIsNamedInTheComplaintCannotTakeItOn() {
        desk.walk(SAM, ComplaintLines.with("Bén Töller came two hours late.", "Skip this", "Skip this", "Sam Carter"));
        desk.happen(desk.does(SAM, ComplaintLines.SUBMIT));
        goes(new Party(8003, "Ben Toller", "", "en"), "Take it on");
        assertThat(desk.chats().newest(COMPLAINTS)).contains("Your name comes up in ");
        goes(new Party(8004, "Ben", "two_hours", "en"), "Take it on");
        assertThat(desk.chats().newest(COMPLAINTS)).contains("Do you have the training");
    }

    @Test
    void whoeverActedInAnEarlierStageCannotTakeTheNextOn() throws IOException {
        desk.close();
        ladder();
        desk.walk(SAM, List.of("/start", "Mine", "Nobody", "It was loud."));
        goes(AMINA, "Tell the outcome", "Upheld", "Pass to the board", "She asked for it.");
        desk.happen(desk.does(BOARD, AMINA, "Take it on"));
        assertThat(desk.chats().newest(BOARD)).contains("You had a part in an earlier stage");
        desk.happen(desk.does(BOARD, BEN, "Take it on"));
        assertThat(desk.chats().newest(BOARD)).contains("Do you have the training");
    }

    @Test
    void whatAMemberCouldSeeWhenTheyWereAskedIsOnRecordAndInNoChat() {
        var reference = desk.complain(SAM);
        goes(AMINA, "Note");
        goes(BEN, "Acknowledge");
        long question = desk.chats().message(COMPLAINTS, "Amina (@amina):");
        desk.happen(desk.replies(COMPLAINTS, AMINA, "She rang.", question));
        assertThat(types(reference)).containsExactly(EventType.OPENED, EventType.ACKNOWLEDGED, EventType.NOTED);
        assertThat(desk.store().cases().body(reference, 2).lines()).containsExactly(Line.saw(1));
        assertThat(desk.store().cases().body(reference, 3).lines()).contains(Line.saw(1)).hasSize(2);
        assertThat(desk.chats().said(COMPLAINTS)).noneMatch(text -> text.contains("saw"));
    }

    @Test
    void aCaseThatIsOpenedAgainHasItsClocksAnewEachTimeFromThatDay() {
        var reference = desk.complain(SAM);
        goes(AMINA, "Acknowledge", "Outcome", "Not upheld", "All was in time.", "No", "Close");
        desk.passUntil(Instant.parse("2026-02-02T10:00:00Z"));
        goes(AMINA, "Open it again", "There is more to it.");
        assertThat(due(reference, "outcome")).isEqualTo("2026-02-16");
        assertThat(file(reference).deadline("outcome").orElseThrow().isMet()).isFalse();
        assertThat(file(reference).deadline("acknowledge").orElseThrow().isMet()).isTrue();
        goes(AMINA, "Outcome", "Not upheld", "It still was in time.", "No", "Close");
        desk.passUntil(Instant.parse("2026-03-02T10:00:00Z"));
        goes(AMINA, "Open it again", "There is even more.");
        assertThat(due(reference, "outcome")).isEqualTo("2026-03-16");
        desk.liveUntil(Instant.parse("2026-03-17T10:00:00Z"));
        assertThat(types(reference).stream().filter(EventType.OVERDUE::equals)).hasSize(1);
    }

    private void ladder() throws IOException {
        AskingPack.in(folder.resolve("dialogs"));
        var ladder = folder.resolve("dialogs/ladder");
        Files.createDirectories(ladder);
        try (var files = Files.list(Path.of("src", "test", "resources", "packs", "ladder"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.writeString(ladder.resolve(file.getFileName()), Files.readString(file).replace("\"actions\": {",
                        "\"actions\": {\"take\": {\"label\": \"Take it on\", \"dialog\": \"common/take\", "
                                + "\"kinds\": [\"complaint\"]},"));
            }
        }
        desk = new OpenDesk(folder.resolve("ladder"), PackReader.read(PackFiles.fromFolder(ladder)));
        desk.store().transact(() -> desk.store().teamChats().bind("board", BOARD));
    }

    private void goes(Party who, String... lines) {
        for (var line : lines) {
            desk.happen(desk.does(COMPLAINTS, who, line));
        }
    }

    private String due(String reference, String clock) {
        return file(reference).deadline(clock).orElseThrow().due().toLocalDate().toString();
    }

    private Party by(String reference, long sequence) {
        return desk.store().cases().body(reference, sequence).by();
    }

    private Case file(String reference) {
        return desk.store().cases().find(reference).orElseThrow().file();
    }

    private List<EventType> types(String reference) {
        return desk.store().cases().log(reference).stream().map(Header::type).toList();
    }
}
