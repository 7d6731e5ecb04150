package redress.scenario.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.dialog.RecordEvent;
import redress.pack.Clause;
import redress.pack.EveryPack;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.scenario.ScenarioFolder;
import redress.scenario.ScenarioReader;
import redress.scenario.Theatre;
import redress.scenario.proof.Finding.Result;

/** What carries a clause cannot be taken away unnoticed. */
class ProofTest {

    private static final Path AIM = Path.of("dialogs/aim");

    static List<Path> packs() {
        return EveryPack.folders();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void everyElementOfEveryClauseIsMissed(Path folder) {
        var pack = PackReader.read(PackFiles.fromFolder(folder));
        try (var theatre = Theatre.ofThisMachine()) {
            var findings = new Proof(pack, theatre.play(ScenarioFolder.of(folder, pack).scenarios(), pack)).in(theatre);
            assertThat(findings).isNotEmpty();
            assertThat(findings).filteredOn(finding -> finding.result() == Result.UNNOTICED).extracting(Finding::line).isEmpty();
        }
    }

    private static List<Finding> prove(String element, String... scenarios) {
        var whole = PackReader.read(PackFiles.fromFolder(AIM));
        var pack = new Pack(whole.files(), whole.policy(), whole.policies(), whole.spoken(), whole.statuses(),
                whole.languages(), whole.contact(),
                whole.safeguarding(), whole.signposts(), whole.privacy(), whole.retention(),
                List.of(new Clause("AIM-01", "One clause.", List.of(element))), whole.links(),
                whole.recording(), whole.anonymity(), whole.evidence());
        try (var theatre = new Theatre(1)) {
            var read = IntStream.range(0, scenarios.length).mapToObj(number ->
                    ScenarioReader.read(number + ".chat", scenarios[number]).scenario()).toList();
            return new Proof(pack, theatre.play(read, pack)).in(theatre);
        }
    }

    @Test
    void anElementThatNoScenarioMissesIsNamed() {
        assertThat(prove("signpost:contact", "covers: AIM-01\n> /start\n< What would you like to do")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.result()).isEqualTo(Result.UNNOTICED);
                    assertThat(finding.line()).contains("AIM-01", "signpost:contact", "1 scenario");
                });
    }

    @Test
    void aScenarioThatDoesNotCoverTheClauseShowsNothing() {
        assertThat(prove("start:menu", "> /start\n< What would you like to do")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.result()).isEqualTo(Result.UNNOTICED);
                    assertThat(finding.words()).contains("no scenario covers");
                });
    }

    @Test
    void aScenarioThatMissesItIsNamedWithItsLine() {
        assertThat(prove("start:menu", "covers: AIM-01\n> /start\n< What would you like to do")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.result()).isEqualTo(Result.MISSED);
                    assertThat(finding.words()).startsWith("0.chat:3 fails without it");
                });
    }

    @Test
    void aScenarioThatAwaitsSomethingIsNoProofUnlessItFailsEarlier() {
        var awaiting = "covers: AIM-01\nawaits: casework\n> /start\n< What would you like to do\n= event outcome";
        assertThat(prove("signpost:contact", awaiting)).singleElement().satisfies(finding -> {
            assertThat(finding.result()).isEqualTo(Result.AWAITING);
            assertThat(finding.words()).contains("0.chat awaits casework");
        });
        assertThat(prove("start:menu", awaiting)).singleElement().satisfies(finding ->
                assertThat(finding.result()).isEqualTo(Result.MISSED));
    }

    @Test
    void aScenarioThatFailsWithTheWholePackShowsNothing() {
        assertThat(prove("start:menu", "covers: AIM-01\n> /start\n< no such words")).singleElement()
                .satisfies(finding -> assertThat(finding.result()).isEqualTo(Result.UNNOTICED));
    }

    @Test
    void everySortOfElementIsTakenAway() {
        var pack = PackReader.read(PackFiles.fromFolder(AIM));
        assertThat(without(pack, "clock:outcome").policy().kinds().get("complaint").first().clocks())
                .extracting("id").doesNotContain("outcome").contains("acknowledge");
        assertThat(without(pack, "clock:complaint.formal.outcome").policy().kinds().get("complaint").first().clocks())
                .extracting("id").doesNotContain("outcome");
        assertThat(without(pack, "kind:compliment").policy().kinds()).doesNotContainKey("compliment").containsKey("complaint");
        assertThat(without(pack, "stage:complaint.formal").policy().kinds().get("complaint").stages()).hasSize(
                pack.policy().kinds().get("complaint").stages().size() - 1);
        assertThat(without(pack, "action:acknowledge").policy().actions()).extracting("id").doesNotContain("acknowledge");
        assertThat(without(pack, "event:acknowledged").script().dialogs().values().stream()
                .flatMap(dialog -> dialog.states().values().stream()).filter(RecordEvent.class::isInstance)
                .map(RecordEvent.class::cast)
                .flatMap(record -> record.types().stream())).doesNotContain("acknowledged");
        assertThat(without(pack, "team:whistleblowing").policy().safeguard().team()).isEqualTo("complaints");
        assertThat(without(pack, "team:complaints").policy().mainTeam()).isEqualTo("whistleblowing");
        var readers = pack.policy().teams().get("complaints").readers();
        assertThat(text(pack)).contains(pack.privacy().regulator(), pack.contact().post(), readers);
        assertThat(text(without(pack, "privacy:regulator"))).doesNotContain(pack.privacy().regulator())
                .contains(pack.privacy().who());
        assertThat(text(without(pack, "privacy"))).doesNotContain(pack.privacy().who());
        assertThat(text(without(pack, "contact"))).doesNotContain(pack.contact().post());
        assertThat(text(without(pack, "team:complaints"))).doesNotContain(readers);
    }

    @Test
    void nothingButTheElementIsTakenAway() {
        var pack = PackReader.read(PackFiles.fromFolder(AIM));
        var without = without(pack, "start:menu").script();
        assertThat(without.dialogs().keySet()).isEqualTo(pack.script().dialogs().keySet());
        var changed = pack.script().dialogs().entrySet().stream().filter(dialog -> !dialog.getValue().equals(
                without.dialogs().get(dialog.getKey()))).map(dialog -> dialog.getKey()).toList();
        assertThat(changed).isEqualTo(List.of("start"));
        assertThat(Set.copyOf(without.dialogs().get("start").states().keySet()))
                .isEqualTo(pack.script().dialogs().get("start").states().keySet());
    }

    private static Pack without(Pack pack, String element) {
        return new PackWithout(pack).element(element);
    }

    private static String text(Pack pack) {
        return pack.script().dialogs().values().stream().flatMap(dialog -> dialog.states().values().stream())
                .map(Object::toString).reduce("", String::concat);
    }
}
