package redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator types, and mistypes. */
@Timeout(60)
class CommandLineTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** What check says at the end of all it found. */
    private static final String COUNT = "1 error, 0 warnings.";

    private static String packs() {
        try (var folders = Files.list(Path.of("dialogs"))) {
            return folders.filter(each -> Files.exists(each.resolve("pack.json"))).map(each -> each.getFileName().toString())
                    .sorted().collect(Collectors.joining(", "));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialogs/aim/pack.json", "aim/pack.json", "README.md"})
    void aFileIsNoPackAndThePacksAreNamed(String file) {
        assertThat(run("check", file)).isEqualTo(1);

        assertThat(out.toString().lines()).containsExactly(file + ":1:1: This is a file, and a pack is a folder."
                + " Please name the folder, not a file. In \"dialogs\" there are: " + packs() + ".", COUNT);
    }

    @Test
    void aFolderThatIsNotThereIsOneLineThatNamesItAsGiven() {
        var line = "no/where:1:1: There is no such folder. Write the path of a pack's folder."
                + " In \"dialogs\" there are: " + packs() + ".";

        assertThat(run("check", "no/where")).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly(line, COUNT);
        assertThat(run("run", "--pack", "no/where", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly(line);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBlankSettingMeansTheDefault() throws IOException {
        try (var talk = RunningProgram.start(Map.of("REDRESS_PACK", "", "REDRESS_DATA", folder.toString()), "run")
                .type(List.of("/start"))) {
            assertThat(talk.exitCode()).as(talk.err()).isZero();
            assertThat(talk.out()).contains("AIM");
        }
        try (var talk = RunningProgram.start(Map.of("REDRESS_PACK", " "), "--pack", "", "--data", folder.toString())
                .type(List.of("/start"))) {
            assertThat(talk.exitCode()).as(talk.err()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankDataFolderIsTheDefaultOne(String blank) {
        assertThat(picocli.CommandLine.populateCommand(new Options(), "--data", blank).data())
                .isEqualTo(Path.of("data"));
    }

    @Test
    void anOutputThatCannotBeWrittenIsNotPassedOverInSilence() throws IOException {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        try (var nowhere = new PrintWriter(Files.newBufferedWriter(full))) {
            int code = Main.run(new String[] {"describe", "aim"}, nowhere, new PrintWriter(err));

            assertThat(code).isEqualTo(7);
            assertThat(err.toString().lines()).containsExactly(
                    "redress: the output could not be written. Look whether the disk is full.");
        }
    }
}
