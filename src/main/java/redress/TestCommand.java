package redress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.pack.Pack;
import redress.scenario.Rehearsal;
import redress.scenario.Scenario;
import redress.scenario.ScenarioFolder;
import redress.scenario.Verdict;

/** {@code redress test}: plays a pack's scenarios on the program itself. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "Plays a pack's scenarios.")
final class TestCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "PACK", description = "a pack's folder, or its name below dialogs")
    private Path given;
    @Option(names = "--scenarios", paramLabel = "FOLDER", description = "plays these scenarios instead of the pack's own")
    private List<Path> elsewhere = List.of();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var packFolder = GivenPack.folder(given);
        var pack = Options.read(packFolder);
        var folders = elsewhere.isEmpty() ? List.of(ScenarioFolder.of(packFolder, pack))
                : elsewhere.stream().map(each -> scenarios(each, pack)).toList();
        boolean fine = true;
        for (var folder : folders) {
            folder.faults().forEach(out::println);
            fine &= played(folder, pack, out);
            if (elsewhere.isEmpty()) {
                folder.uncovered().forEach(clause -> out.println("No scenario covers " + clause + "."));
                fine &= folder.uncovered().isEmpty();
            }
        }
        return (fine ? ExitCode.OK : ExitCode.FAULTS).number();
    }

    private static ScenarioFolder scenarios(Path folder, Pack pack) {
        if (!Files.isDirectory(folder)) {
            throw new OperatorMistake(ExitCode.FAULTS, "There is no folder " + folder
                    + ". After --scenarios write the folder in which the .chat files lie.");
        }
        return ScenarioFolder.in(folder, pack);
    }

    private boolean played(ScenarioFolder folder, Pack pack, PrintWriter out) throws IOException {
        if (folder.scenarios().isEmpty() && folder.faults().isEmpty()) {
            out.println("There are no scenarios.");
            return false;
        }
        var verdicts = new ArrayList<Verdict>();
        for (var scenario : folder.scenarios()) {
            verdicts.add(play(scenario, pack));
        }
        verdicts.stream().filter(verdict -> !verdict.isFine()).map(Verdict::report).forEach(out::println);
        verdicts.stream().filter(verdict -> verdict.awaits() && !verdict.passes()).forEach(verdict ->
                out.println(verdict.scenario().file() + " awaits " + verdict.scenario().awaits() + "."));
        long wrong = verdicts.stream().filter(verdict -> !verdict.isFine()).count();
        long waiting = verdicts.stream().filter(verdict -> verdict.awaits() && !verdict.passes()).count();
        long failed = wrong + folder.faulty();
        int clauses = pack.clauses().size();
        out.println(pack.id() + ": " + (clauses - folder.uncovered().size()) + " of " + clauses + " clauses, "
                + (verdicts.size() + folder.faulty()) + " scenarios: " + (verdicts.size() - wrong - waiting) + " passed, " + failed
                + " failed, " + waiting + " awaiting");
        return failed == 0;
    }

    /** Plays a scenario in a folder of its own, which is gone afterwards. */
    static Verdict play(Scenario scenario, Pack pack) throws IOException {
        var folder = Files.createTempDirectory("redress-scenario");
        try (var rehearsal = new Rehearsal(scenario, pack, folder)) {
            return rehearsal.play();
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
