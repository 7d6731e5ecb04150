package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.pack.reading.Prose;

/** Everybody can read every text. */
class ReadingReportTest {

    @TempDir
    private Path folder;

    static List<Path> packs() {
        return EveryPack.folders();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void noTextOfAPackIsTooHardOrTooLong(Path pack) {
        var report = ReadingReport.of(PackReader.read(PackFiles.fromFolder(pack)));
        assertThat(report.texts()).hasSizeGreaterThan(50);
        assertThat(report.faults()).as(() -> String.join("\n", report.lines(10))).isEmpty();
    }

    private ReadingReport withQuestion(String ask) {
        var pack = PackOnDisk.minimal(folder);
        var first = pack.read().script().dialogs().get("start").states().values().stream()
                .flatMap(state -> state.asked().stream()).findFirst().orElseThrow().toString();
        return ReadingReport.of(pack.replace("tiny/start.json", "\"" + first.replace("\n\n", "\", \""), "\"" + ask).read());
    }

    @Test
    void aHardTextIsNamedWithItsGradeAndItsPlace() {
        var report = withQuestion("Organisational accountability necessitates comprehensive administrative documentation?");
        assertThat(report.texts().get(0).grade()).isGreaterThan(ReadingReport.GRADE);
        assertThat(report.texts().get(0).place()).startsWith("start:").endsWith(" ask");
        assertThat(report.lines(1).get(0)).contains("tiny/start.json:", "start:", "Organisational accountability");
        assertThat(report.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("tiny/start.json");
            assertThat(fault.what()).contains("grade");
        });
    }

    @Test
    void aLongQuestionAndALongSentenceAreNamed() {
        assertThat(withQuestion("Is it so? ".repeat(21)).faults()).extracting(Fault::what)
                .contains("This question has 63 words.");
        assertThat(withQuestion("it is so and ".repeat(7) + "so?").faults()).extracting(Fault::what)
                .contains("A sentence in this text has 29 words.");
        assertThat(withQuestion("Is it so? ".repeat(20)).faults()).extracting(Fault::what)
                .noneMatch(what -> what.startsWith("This question"));
    }

    @Test
    void aHardPackIsNamedWithItsAverage() {
        var text = PackOnDisk.minimal(folder).read();
        var hard = new ReadingReport(text.id(), ReadingReport.of(text).texts().stream().map(each -> new EnglishText(each.file(),
                each.at(), each.place(), false, false, each.text(), new Prose(10, 1, 18, 10))).toList());
        assertThat(hard.average()).isGreaterThan(ReadingReport.AVERAGE);
        assertThat(hard.faults()).extracting(Fault::what).anyMatch(what -> what.contains("on average"));
    }
}
