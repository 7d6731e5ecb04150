package redress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.pack.Fault;
import redress.pack.PackFaults;
import redress.scenario.ScenarioFolder;

/** {@code redress check}: every fault of every file, each with its place and its remedy. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Finds every fault of a pack and its scenarios.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PACK", description = "a pack's folder, or its name below dialogs")
    private List<Path> packs;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var faults = new ArrayList<Fault>();
        for (var given : packs) {
            try {
                var folder = GivenPack.folder(given);
                var pack = Options.read(folder);
                faults.addAll(ScenarioFolder.of(folder, pack).faults());
            } catch (PackFaults found) {
                faults.addAll(found.faults());
            }
        }
        faults.forEach(fault -> spec.commandLine().getOut().println(fault));
        if (faults.isEmpty()) {
            spec.commandLine().getOut().println("No faults.");
        }
        return (faults.isEmpty() ? ExitCode.OK : ExitCode.FAULTS).number();
    }
}
