package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** A conversation that was held is a scenario that passes. */
class RecordingTest {

    private static final Path FOLDER = Path.of("dialogs/aim");
    private static final Pack AIM = PackReader.read(PackFiles.fromFolder(FOLDER));

    @TempDir
    private Path data;

    private String recorded(StringWriter screen, Stream<String> typed) throws IOException {
        try (var recording = new Recording("held.chat", AIM, data, new PrintWriter(screen, true))) {
            recording.talk(new BufferedReader(new StringReader(String.join("\n", typed.toList()))), true);
            return recording.written();
        }
    }

    private String recorded(String... typed) throws IOException {
        return recorded(new StringWriter(), Stream.of(typed));
    }

    static List<Scenario> conversations() {
        return ScenarioFolder.of(FOLDER, AIM).scenarios().stream().filter(scenario -> scenario.awaits().isEmpty()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    void whatWasHeldPasses(Scenario scenario) throws IOException {
        var written = recorded(new StringWriter(), scenario.lines().stream().filter(line -> line.cue().brings())
                .map(Scenario.Line::source));
        var read = ScenarioReader.read("held.chat", written);
        assertThat(read.faults()).isEmpty();
        var verdict = Theatre.play(read.scenario(), AIM);
        assertThat(verdict.passes()).as(verdict::report).isTrue();
        assertThat(written.lines().filter(line -> line.contains("< "))).isNotEmpty();
    }

    @Test
    void aNumberBecomesTheLabelAndFreeWordsStandInQuotes() throws IOException {
        assertThat(recorded("1", "It happened to me or us", "It was bad. It was late.", "\"1\"").lines())
                .containsSubsequence("> /start", "> Make a complaint", "> It happened to me or us",
                        "> \"It was bad. It was late.\"", "> \"1\"");
    }

    @Test
    void everyReplyIsExpectedByASentenceOfItsOwn() throws IOException {
        var lines = recorded("Make a complaint", "It happened to me or us").lines().toList();
        assertThat(lines.get(1)).isEqualTo("> /start");
        assertThat(lines.get(2)).startsWith("< ").doesNotEndWith(".");
        assertThat(lines.stream().filter(line -> line.startsWith("< "))).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void staffAndTimeAndOthersAreWrittenDownAndFactsStandAtTheEnd() throws IOException {
        var help = recorded("staff complaints/ann> Acknowledge", "@ +3 days", "mum> hello there");
        assertThat(help.lines()).contains("staff complaints/ann> \"Acknowledge\"", "@ +3 days", "mum> \"hello there\"",
                "= no case");
        assertThat(help.lines().filter(line -> line.startsWith("mum< "))).isNotEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaidAndNotWrittenDown() throws IOException {
        var screen = new StringWriter();
        var written = recorded(screen, Stream.of("staff cooks> hello", "@ yesterday", "= case complaint"));
        assertThat(written).doesNotContain("cooks", "yesterday", "= case");
        assertThat(screen.toString()).contains("there is no team \"cooks\"", "this is no time", "there is no case");
    }

    @Test
    void whatStandsAtTheHeadIsWrittenThere() throws IOException {
        var lines = recorded("covers: AIM-06", "Say thank you").lines().toList();
        assertThat(lines.get(0)).startsWith("# Held");
        assertThat(lines.get(1)).isEqualTo("covers: AIM-06");
    }
}
