package redress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.pack.Pack;
import redress.scenario.ScenarioFolder;
import redress.scenario.Theatre;
import redress.scenario.Verdict;
import redress.scenario.proof.Finding;
import redress.scenario.proof.Finding.Result;
import redress.scenario.proof.Proof;

/** {@code redress test}: plays a pack's scenarios on the program itself. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "Plays a pack's scenarios.")
final class TestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PACK", description = "a pack's folder, or its name below dialogs")
    private List<Path> packs;
    @Option(names = "--scenarios", paramLabel = "FOLDER", description = "plays these scenarios instead of the pack's own")
    private List<Path> elsewhere = List.of();
    @Option(names = "--prove", description = {"takes away in turn what carries each clause, and shows which scenario",
        "fails without it; not together with --scenarios"})
    private boolean prove;
    @Option(names = "--record", paramLabel = "FILE", description = {"holds a conversation in the terminal and writes it to",
        "this file as a scenario; time stands still until a line such as \"@ +3 days\""})
    private Path record;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (prove && !elsewhere.isEmpty()) {
            throw new OperatorMistake(ExitCode.USAGE, "--prove is about a pack's own scenarios. Leave --scenarios out.");
        }
        if (record != null) {
            return record();
        }
        boolean fine = true;
        try (var theatre = Theatre.ofThisMachine()) {
            for (var given : packs) {
                fine &= isFine(given, theatre, spec.commandLine().getOut());
            }
        }
        return (fine ? ExitCode.OK : ExitCode.FAULTS).number();
    }

    private int record() throws IOException {
        if (packs.size() > 1 || prove || !elsewhere.isEmpty()) {
            throw new OperatorMistake(ExitCode.USAGE, "--record writes down one conversation with one pack. Name one pack, and "
                    + "no other option.");
        }
        return new RecordedTalk(record, Options.read(packs.get(0)), spec.commandLine().getOut()).hold().number();
    }

    private boolean isFine(Path given, Theatre theatre, PrintWriter out) {
        var packFolder = GivenPack.folder(given);
        var pack = Options.read(packFolder);
        if (elsewhere.isEmpty()) {
            var own = ScenarioFolder.of(packFolder, pack);
            var verdicts = theatre.play(own.scenarios(), pack);
            boolean fine = report(own, verdicts, pack, out);
            own.uncovered().forEach(clause -> out.println("No scenario covers " + clause + "."));
            return fine & own.uncovered().isEmpty() & (!prove || isProved(pack, verdicts, theatre, out));
        }
        boolean fine = true;
        for (var each : elsewhere) {
            var foreign = scenarios(each, pack);
            foreign.strange().forEach(out::println);
            fine &= report(foreign, theatre.play(foreign.scenarios(), pack), pack, out);
        }
        return fine;
    }

    private static ScenarioFolder scenarios(Path folder, Pack pack) {
        if (!Files.isDirectory(folder)) {
            throw new OperatorMistake(ExitCode.FAULTS, "There is no folder " + folder
                    + ". After --scenarios write the folder in which the .chat files lie.");
        }
        return ScenarioFolder.elsewhere(folder, pack);
    }

    private static boolean report(ScenarioFolder folder, List<Verdict> verdicts, Pack pack, PrintWriter out) {
        folder.faults().forEach(out::println);
        if (folder.scenarios().isEmpty() && folder.faults().isEmpty()) {
            out.println("There are no scenarios.");
            return false;
        }
        verdicts.stream().filter(verdict -> !verdict.isFine()).map(Verdict::report).forEach(out::println);
        verdicts.stream().filter(verdict -> verdict.awaits() && !verdict.passes()).forEach(verdict ->
                out.println(verdict.scenario().file() + " awaits " + verdict.scenario().awaits() + "."));
        long wrong = verdicts.stream().filter(verdict -> !verdict.isFine()).count();
        long waiting = verdicts.stream().filter(verdict -> verdict.awaits() && !verdict.passes()).count();
        long failed = wrong + folder.faulty();
        int clauses = pack.clauses().size();
        out.println(pack.id() + ": " + (clauses - folder.uncovered().size()) + " of " + clauses + " clauses, "
                + scenarios(verdicts.size() + folder.faulty()) + ": " + (verdicts.size() - wrong - waiting) + " passed, " + failed
                + " failed, " + waiting + " awaiting");
        return failed == 0;
    }

    private static String scenarios(int count) {
        return count + (count == 1 ? " scenario" : " scenarios");
    }

    private static boolean isProved(Pack pack, List<Verdict> verdicts, Theatre theatre, PrintWriter out) {
        var findings = new Proof(pack, verdicts).in(theatre);
        findings.stream().map(Finding::line).forEach(out::println);
        long unnoticed = count(findings, Result.UNNOTICED);
        out.println(pack.id() + ": " + findings.size() + " elements of " + pack.clauses().size() + " clauses taken away: "
                + count(findings, Result.MISSED) + " missed, " + unnoticed + " unnoticed, "
                + count(findings, Result.AWAITING) + " awaiting");
        return unnoticed == 0;
    }

    private static long count(List<Finding> findings, Result result) {
        return findings.stream().filter(finding -> finding.result() == result).count();
    }
}
