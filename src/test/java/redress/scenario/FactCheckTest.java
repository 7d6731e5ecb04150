package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** A fact that means nothing says what to write instead. */
class FactCheckTest {

    private static final Pack AIM = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));

    @TempDir
    private Path folder;

    private String objection(String fact) {
        var scenario = ScenarioReader.read("facts.chat", "= " + fact).scenario();
        try (var rehearsal = new Rehearsal(scenario, AIM, folder)) {
            return rehearsal.play().report();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "due acknowledge", "due acknowledge tomorrow", "due acknowledge 2026-13-01",
        "due acknowledge 29.12.2026", "due acknowledge 2026-12-29 late", "due acknowledge 2026-12-29 25:00",
        "due acknowledge 2026-12-29 12:00 sharp"})
    void aDeadlineWithoutAProperDateSaysWhatToWrite(String fact) {
        assertThat(objection(fact)).contains("= due acknowledge 2026-12-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due acknowledge 2026-12-29", "due acknowledge 2026-12-29 9:00"})
    void aProperDateIsComparedWithTheCase(String fact) {
        assertThat(objection(fact)).contains("has no deadline \"acknowledge\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sate received", "Case complaint"})
    void anUnknownFactNamesTheFactsThatThereAre(String fact) {
        assertThat(objection(fact)).contains("signpost", "state", "case-state", "due", "event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "no state"})
    void anUnknownAbsenceNamesThoseThatThereAre(String fact) {
        assertThat(objection(fact)).contains("no case", "no due", "no event");
    }
}
