package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.pack.Fault;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** What cannot be read or means nothing is named, and the other scenarios are there all the same. */
class ScenarioFolderTest {

    private static final Pack AIM = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));

    @TempDir
    private Path folder;

    @BeforeEach
    void holdsASoundScenario() throws IOException {
        Files.writeString(folder.resolve("sound.chat"), "> /start\n");
    }

    private void hasOneFault(String words, String remedy) {
        var read = ScenarioFolder.elsewhere(folder, AIM);
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("odd.chat");
            assertThat(fault.what()).contains(words).endsWith(".");
            assertThat(fault.remedy()).contains(remedy).endsWith(".");
        });
        assertThat(read.faulty()).isEqualTo(1);
        assertThat(read.scenarios()).extracting(Scenario::file).containsExactly("sound.chat");
    }

    @Test
    void aFolderNamedAsAScenarioIsAFault() throws IOException {
        Files.createDirectory(folder.resolve("odd.chat"));
        hasOneFault("not a file", "Only files");
    }

    @Test
    void aLinkThatLeadsNowhereIsAFault() throws IOException {
        Files.createSymbolicLink(folder.resolve("odd.chat"), folder.resolve("gone"));
        hasOneFault("leads nowhere", "take the link away");
    }

    @Test
    void aLinkInACircleIsAFault() throws IOException {
        Files.createSymbolicLink(folder.resolve("odd.chat"), folder.resolve("odd.chat"));
        hasOneFault("leads nowhere", "take the link away");
    }

    @Test
    void aFileInAnotherCharacterSetIsAFault() throws IOException {
        Files.write(folder.resolve("odd.chat"), "> Zoë\n".getBytes(StandardCharsets.ISO_8859_1));
        hasOneFault("UTF-8", "Save it");
    }

    @Test
    void aByteOrderMarkIsAFault() throws IOException {
        Files.writeString(folder.resolve("odd.chat"), "\uFEFF> /start\n");
        hasOneFault("byte-order mark", "not as");
    }

    @Test
    void aFileOverAMegabyteIsAFault() throws IOException {
        Files.writeString(folder.resolve("odd.chat"), "#".repeat(ScenarioFiles.LARGEST + 1));
        hasOneFault("1 MB", "Split");
    }

    @Test
    void aFileOfJustAMegabyteIsRead() throws IOException {
        var start = "> /start\n";
        Files.writeString(folder.resolve("large.chat"), start + "#".repeat(ScenarioFiles.LARGEST - start.length()));
        var read = ScenarioFolder.elsewhere(folder, AIM);
        assertThat(read.faults()).isEmpty();
        assertThat(read.scenarios()).hasSize(2);
    }

    @Test
    void aScenarioWithFaultsIsNotPlayed() throws IOException {
        Files.writeString(folder.resolve("odd.chat"), "> /start\nwhat is this\n");
        hasOneFault("means nothing", "Begin it");
        Files.writeString(folder.resolve("odd.chat"), "# empty\n");
        hasOneFault("no line", "Write");
    }

    @Test
    void anUnknownClauseIsAFaultInThePacksOwnScenarios() throws IOException {
        var own = Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(own.resolve("odd.chat"), "covers: no-such-clause\n> /start\n");
        var read = ScenarioFolder.of(folder, AIM);
        assertThat(read.scenarios()).isEmpty();
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.what()).contains("no-such-clause");
            assertThat(fault.remedy()).contains("pack.json");
        });
    }

    @Test
    void anUnknownClauseInAScenarioFromElsewhereIsOnlyNoted() throws IOException {
        Files.writeString(folder.resolve("odd.chat"), "covers: no-such-clause\n> /start\n");
        var read = ScenarioFolder.elsewhere(folder, AIM);
        assertThat(read.faults()).isEmpty();
        assertThat(read.strange()).singleElement().satisfies(fault -> assertThat(fault.what()).contains("no-such-clause"));
        assertThat(read.scenarios()).hasSize(2);
    }

    @Test
    void severalFaultsOfAFileMakeOneFaultyScenario() throws IOException {
        Files.writeString(folder.resolve("odd.chat"), "what\nis\nthis\n");
        var read = ScenarioFolder.elsewhere(folder, AIM);
        assertThat(read.faults()).extracting(Fault::line).containsExactlyInAnyOrder(1, 2, 3, 1);
        assertThat(read.faulty()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereHoldsNoScenarios() {
        var read = ScenarioFolder.elsewhere(folder.resolve("gone"), AIM);
        assertThat(read.scenarios()).isEmpty();
        assertThat(read.faults()).isEmpty();
    }
}
