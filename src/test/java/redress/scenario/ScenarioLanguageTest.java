package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** What is said to be possible in a scenario is understood. */
class ScenarioLanguageTest {

    private static final Pack AIM = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));
    private static final Map<String, String> WORDS = Map.of("KIND", "complaint", "NUMBER", "1", "CLOCK", "outcome",
            "DATE", "2026-01-07", "HH:MM", "10:00", "TEAM", "complaints", "NAME", "ann");

    private static String filled(String words) {
        var filled = words;
        for (var word : WORDS.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    private static String objection(String... lines) {
        var read = ScenarioReader.read("language.chat", String.join("\n", lines));
        assertThat(read.faults()).isEmpty();
        return Theatre.play(read.scenario(), AIM).instead();
    }

    @Test
    void everyFactIsOne() {
        assertThat(ScenarioLanguage.FACTS).allSatisfy(fact -> assertThat(objection("> /start", "= " + filled(fact)))
                .doesNotContain("there is no fact", "this is no deadline"));
    }

    @Test
    void everybodyCanActAndRead() {
        assertThat(ScenarioLanguage.PEOPLE).allSatisfy(person -> {
            assertThat(objection(filled(person) + " hello")).isEmpty();
            assertThat(objection(filled(person).replace('>', '<') + " no such words")).isNotEmpty();
            assertThat(objection(filled(person).replace(">", "!<") + " no such words")).isEmpty();
        });
    }

    @Test
    void everyDeedCanBeDoneAndEveryTimeComes() {
        assertThat(ScenarioLanguage.DEEDS).allSatisfy(deed -> assertThat(objection("> /start", "> " + deed)).isEmpty());
        assertThat(ScenarioLanguage.TIMES).allSatisfy(time -> assertThat(objection("@ " + time)).isEmpty());
    }
}
