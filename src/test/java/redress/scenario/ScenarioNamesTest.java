package redress.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** What a scenario names has to be there, and is looked for before anybody plays it. */
class ScenarioNamesTest {

    private static final Pack AIM = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "= case complant                  |  8 | There is no kind of case \"complant\". Did you mean \"complaint\"?",
        "= cas complaint                  |  3 | There is no fact \"cas\". Did you mean \"case\"?",
        "= stage formel                   |  9 | There is no stage \"formel\". Did you mean \"formal\"?",
        "= case-state open                | 14 | There is no state of a case \"open\".",
        "= team complaint                 |  8 | There is no team \"complaint\". Did you mean \"complaints\"?",
        "= due acknowlege 2026-12-29      |  7 | There is no clock \"acknowlege\". Did you mean \"acknowledge\"?",
        "= due acknowledge 29-12-2026     | 19 | This is no deadline.",
        "= due acknowledge                |  7 | This is no deadline.",
        "= no due acknowlege              | 10 | There is no clock \"acknowlege\".",
        "= no deadline                    |  6 | There is no fact that can be absent \"deadline\".",
        "= met outcom                     |  7 | There is no clock \"outcom\". Did you mean \"outcome\"?",
        "= event acknowleged              |  9 | There is no type of event \"acknowleged\".",
        "= no event acknowleged           | 12 | There is no type of event \"acknowleged\".",
        "= state complaint/wen            |  9 | There is no state \"complaint/wen\".",
        "= signpost resalt                | 12 | There is no signpost \"resalt\". Did you mean \"result\"?",
        "= language fr                    | 12 | There is no language \"fr\".",
        "= cases many                     |  9 | There is no number \"many\".",
        "staff complaint> Acknowledge     |  7 | There is no team \"complaint\".",
        "staff complaint< overdue         |  7 | There is no team \"complaint\".",
        "@ tomorrow                       |  3 | \"tomorrow\" is no time.",
        "@ 2026-02-30                     |  3 | \"2026-02-30\" is no time.",
        "@ +3 dais                        |  3 | \"+3 dais\" is no time.",
        "> [foto]                         |  3 | Nobody can do this: [foto].",
    })
    void aMisspeltNameIsReportedAtItsLineWithTheRightOne(String line, int column, String says) {
        var scenario = ScenarioReader.read("odd.chat", "# Odd\n> /start\n" + line.strip() + "\n").scenario();

        assertThat(ScenarioNames.check(AIM, scenario)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.toString()).contains(says);
        });
    }

    @Test
    void allThatAimsScenariosNameIsThere() {
        assertThat(ScenarioFolder.of(Path.of("dialogs/aim"), AIM).faults()).isEmpty();
    }
}
