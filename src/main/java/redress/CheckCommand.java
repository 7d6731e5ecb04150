package redress;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.pack.Fault;
import redress.pack.KnownPages;
import redress.pack.PackCheck;
import redress.pack.PackFaults;
import redress.pack.PackFiles;
import redress.pack.ReadingReport;
import redress.scenario.ScenarioFolder;

/** {@code redress check}: every fault of every file, each with its place and its remedy. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Finds every fault of a pack and its scenarios.")
final class CheckCommand implements Callable<Integer> {

    /** How many texts {@code --reading} prints of each pack. */
    private static final int HARDEST = 20;

    @Parameters(arity = "1..*", paramLabel = "PACK", description = "a pack's folder, or its name below dialogs")
    private List<Path> packs;
    @Option(names = "--json", description = "as JSON, for editors")
    private boolean json;
    @Option(names = "--reading", description = {"also prints the texts that are hardest to read, and refuses those that are too",
        "hard: by Flesch-Kincaid grade and by length"})
    private boolean reading;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var found = new ArrayList<Fault>();
        var grades = new ArrayList<String>();
        var known = new KnownPages();
        packs.forEach(given -> found.addAll(faults(given, Clock.systemUTC(), known, grades)));
        var faults = found.stream().sorted().distinct().toList();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Pretty.print(array(faults)));
        } else {
            grades.forEach(out::println);
            faults.forEach(out::println);
            out.println(sum(faults));
        }
        return (faults.stream().anyMatch(Fault::isError) ? ExitCode.FAULTS : ExitCode.OK).number();
    }

    private List<Fault> faults(Path given, Clock clock, KnownPages known, List<String> grades) {
        try {
            var folder = GivenPack.folder(given);
            var findings = PackCheck.examine(PackFiles.fromFolder(folder), clock, known);
            var faults = new ArrayList<>(findings.faults());
            findings.pack().map(pack -> ScenarioFolder.of(folder, pack)).ifPresent(scenarios -> {
                faults.addAll(scenarios.faults());
                if (scenarios.faults().isEmpty()) {
                    faults.addAll(findings.uncovered(scenarios.uncovered()));
                }
            });
            findings.pack().filter(pack -> reading).map(ReadingReport::of).ifPresent(report -> {
                faults.addAll(report.faults());
                grades.addAll(report.lines(HARDEST));
            });
            return faults;
        } catch (PackFaults found) {
            return found.faults();
        }
    }

    /** How many there are of each sort. */
    static String sum(List<Fault> faults) {
        long errors = faults.stream().filter(Fault::isError).count();
        long warnings = faults.size() - errors;
        return faults.isEmpty() ? "No faults." : errors + (errors == 1 ? " error, " : " errors, ")
                + warnings + (warnings == 1 ? " warning." : " warnings.");
    }

    private static JsonArray array(List<Fault> faults) {
        var array = Json.createArrayBuilder();
        faults.forEach(fault -> array.add(Json.createObjectBuilder().add("file", fault.file()).add("line", fault.line())
                .add("column", fault.column()).add("severity", fault.severity().id()).add("what", fault.what())
                .add("remedy", fault.remedy())));
        return array.build();
    }
}
