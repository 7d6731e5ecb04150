package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.store.Store;

/** What the commands say and how they end when something is wrong. */
class CommandsTest {

    private static final String SOUND = "AIM-0001";
    private static final String DAMAGED = "AIM-0002";
    private static final Header OPENED = Header.of(1, EventType.OPENED, Instant.parse("2026-11-02T10:00:00Z"),
            Role.COMPLAINANT, Map.of("kind", "complaint", "stage", "one", "team", "complaints"));

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void aScenarioWithFaultsCountsAsFailedAndTheOthersArePlayed() throws IOException {
        Files.writeString(folder.resolve("sound.chat"), "> /start\n< AIM\n");
        Files.writeString(folder.resolve("odd.chat"), "> /start\nwhat is this\n");
        Files.createDirectory(folder.resolve("folder.chat"));
        assertThat(run("test", "dialogs/aim", "--scenarios", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("odd.chat:2:1: This line means nothing", "folder.chat:1:1: This is not a file.")
                .contains("3 scenarios: 1 passed, 2 failed, 0 awaiting");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFolderOfScenariosThatIsNotThereIsOneLine() {
        assertThat(run("test", "dialogs/aim", "--scenarios", folder.resolve("gone").toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("There is no folder", "gone", "--scenarios");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theHardestTextsArePrintedWithTheirGradesAndPlaces() {
        assertThat(run("check", "aim", "--reading")).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches(" *\\d\\.\\d  (aim|common)/\\S+\\.json:\\d+:\\d+  \\S+:.*"))
                .anyMatch(line -> line.matches("aim: \\d+ texts, grade \\d\\.\\d on average, .*"));
    }

    @Test
    void aRecordingNeedsANewFileAndOnePack() throws IOException {
        var there = Files.writeString(folder.resolve("there.chat"), "> /start\n");
        for (var file : List.of(there.toString(), folder.resolve("talk.txt").toString(),
                folder.resolve("gone/talk.chat").toString())) {
            assertThat(run("test", "dialogs/aim", "--record", file)).isEqualTo(2);
        }
        assertThat(run("test", "dialogs/aim", "--prove", "--record", folder.resolve("a.chat").toString())).isEqualTo(2);
        assertThat(run("test", "dialogs/aim", "--prove", "--scenarios", folder.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(5).allMatch(line -> line.startsWith("redress: "));
        assertThat(there).hasContent("> /start\n");
    }

    @Test
    void aTalkThatWasRecordedIsAScenarioThatPasses() {
        var file = folder.resolve("thank-you.chat");
        try (var talk = RunningProgram.start(Map.of(), "test", "aim", "--record", file.toString())
                .type(List.of("Say thank you", "Priya", "She called back \u2013 twice."))) {
            assertThat(talk.exitCode()).as(talk.err()).isZero();
            assertThat(talk.out()).contains("It is the fifth of January 2026", "and it passes");
        }
        assertThat(file).content().startsWith("# Thank you\n> /start\n").contains("> \"She called back \u2013 twice.\"\n");
        assertThat(run("test", "aim", "--scenarios", folder.toString())).isZero();
        assertThat(out.toString()).contains("1 scenario: 1 passed");
    }

    @Test
    void aCaseThatCannotBeReadIsNamedAndTheOthersAreListed() throws SQLException {
        try (var store = Store.open(folder, "aim")) {
            store.transact(() -> List.of(SOUND, DAMAGED).forEach(reference ->
                    store.cases().open(reference, OPENED, Body.by(new Party(1, "Ann", "", "en")), new byte[] {1})));
        }
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("redress.db"));
                var statement = database.createStatement()) {
            statement.execute("UPDATE case_file SET state = 'melted' WHERE reference = '" + DAMAGED + "'");
        }
        assertThat(run("cases", "--data", folder.toString())).isEqualTo(5);
        assertThat(out.toString()).contains(SOUND).doesNotContain(DAMAGED);
        assertThat(err.toString().lines()).singleElement().asString().contains(DAMAGED, "backup");
    }

    @Test
    void whatIsShownOfACaseHoldsNoLineThatSaysNothing() {
        try (var talk = RunningProgram.start(Map.of("REDRESS_DATA", folder.toString())).type(List.of("/start",
                "Say thank you", "Priya", "She called back twice.", "Yes, with my name", "Sam Carter", "Send it to AIM",
                "staff complaints/Ann> Close"))) {
            assertThat(talk.exitCode()).as(talk.err()).isZero();
        }
        assertThat(run("cases", "--state", "closed", "--data", folder.toString())).as(err.toString()).isZero();
        var reference = out.toString().lines().findFirst().orElseThrow().split(" ")[0];
        assertThat(run("show", reference, "--data", folder.toString())).isZero();
        assertThat(out.toString()).contains("(staff: Ann)");
        assertThat(out.toString().lines().map(String::strip)).doesNotContain("1");
    }

    /** The clock of the machine is finer than what is kept, and a deadline in hours has its every digit. */
    @Test
    void aDeadlineInHoursIsTheSameWhenItIsReckonedAnew() throws IOException {
        var typed = Files.readAllLines(Path.of("dialogs/als/scenarios/a-first-complaint.chat")).stream()
                .filter(line -> line.startsWith("> ")).map(line -> line.substring(2)).toList();
        var data = folder.toString();
        try (var talk = RunningProgram.start(Map.of("REDRESS_DATA", data), "--pack", "dialogs/als").type(typed)) {
            assertThat(talk.exitCode()).as(talk.err()).isZero();
        }
        assertThat(run("cases", "--pack", "als", "--data", data)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("manager-told due ");
        assertThat(run("verify", "--data", data)).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Every chain holds: 1 case");
    }

    @Test
    void everyCommandIsNamedByAWholeSentence() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("agrees with the events. report");
    }

    @Test
    void casesAreListedByWhatTheyAreAndOneIsShownWhole() {
        try (var talk = RunningProgram.start(Map.of("REDRESS_DATA", folder.toString())).type(List.of("/start",
                "Say thank you", "Priya", "She called back twice.", "Yes, with my name", "Sam Carter", "Send it to AIM"))) {
            assertThat(talk.exitCode()).as(talk.err()).isZero();
        }
        var data = folder.toString();
        assertThat(run("cases", "--open", "--kind", "compliment", "--team", "complaints", "--state", "received", "--data", data))
                .as(err.toString()).isZero();
        var reference = out.toString().lines().filter(line -> line.startsWith("AIM-")).findFirst().orElseThrow().split(" ")[0];
        assertThat(run("cases", "--overdue", "--data", data)).isZero();
        assertThat(out.toString()).contains("There are no such cases.");
        assertThat(run("show", reference.toLowerCase(Locale.ROOT).replace("-", ""), "--data", data)).isZero();
        assertThat(out.toString()).contains("She called back twice.", "opened  (complainant");
        assertThat(run("show", reference, "--json", "--data", data)).isZero();
        assertThat(out.toString()).contains("\"erased\": false");
        assertThat(run("verify", "--data", data)).isZero();
        assertThat(out.toString()).contains("Every chain holds: 1 case, 1 event.");
        try (var store = Store.open(folder, "aim")) {
            store.transact(() -> store.erasures().erase(reference, Instant.EPOCH, ""));
        }
        assertThat(run("show", reference, "--data", data)).isZero();
        assertThat(out.toString()).contains("This case was erased");
        assertThat(run("verify", "--data", data)).as(out.toString()).isZero();
    }

    @Test
    void whatCannotBeAskedForIsOneLineThatNamesWhatCan() {
        Store.open(folder, "aim").close();
        for (var wrong : List.of("--kind=cake", "--team=cooks", "--stage=none", "--state=melted")) {
            assertThat(run("cases", wrong, "--data", folder.toString())).isEqualTo(2);
        }
        assertThat(run("show", "AIM-2222-2222", "--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(5).allMatch(line -> line.startsWith("redress: There is no "));
    }
}
