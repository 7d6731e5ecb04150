package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.pack.EveryPack;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** Every scenario of every pack goes as written. */
class PackScenariosTest {

    @TempDir
    private Path folder;

    /** A scenario of a pack, shown by its name. */
    record Cast(Scenario scenario, Pack pack) {
        @Override
        public String toString() {
            return pack.id() + "/" + scenario.file();
        }
    }

    static Stream<Cast> all() {
        return EveryPack.folders().stream().flatMap(path -> {
            var pack = PackReader.read(PackFiles.fromFolder(path));
            return ScenarioFolder.of(path, pack).scenarios().stream().map(scenario -> new Cast(scenario, pack));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aScenarioGoesAsWritten(Cast cast) {
        try (var rehearsal = new Rehearsal(cast.scenario(), cast.pack(), folder)) {
            var verdict = rehearsal.play();
            assertThat(verdict.isFine()).as(verdict::report).isTrue();
        }
    }

    @Test
    void noScenarioHasAFaultAndEveryClauseIsCovered() {
        for (var path : EveryPack.folders()) {
            var scenarios = ScenarioFolder.of(path, PackReader.read(PackFiles.fromFolder(path)));
            assertThat(scenarios.faults()).isEmpty();
            assertThat(scenarios.uncovered()).isEmpty();
        }
    }
}
