package redress;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.store.Store;

/** {@code redress verify}: proves that every chain holds and that what is kept beside the log agrees with it. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Proves that no event was changed, and that lists and deadlines agree with the events.")
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var store = Store.read(main.options().data())) {
            var faults = store.cases().faults();
            faults.forEach(out::println);
            if (faults.isEmpty()) {
                out.println("Every chain holds: " + store.cases().all().size() + " cases.");
            }
            return (faults.isEmpty() ? ExitCode.OK : ExitCode.FAULTS).number();
        }
    }
}
