package redress;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.store.KeyRotation;

/** {@code redress rotate-key}: gives a data folder a new key, while no bot runs on it. */
@Command(name = "rotate-key", mixinStandardHelpOptions = true, description = {
    "Gives the data folder a new key, as when a copy of redress.key may have come into wrong hands. Stop the bot first.",
    "If it is broken off, nothing is lost: the next start goes on with the key that fits."})
final class RotateKeyCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long count = KeyRotation.rotate(main.options().data());
        spec.commandLine().getOut().printf("%s has a new key, and so have its %d inner keys.%n"
                + "Copy redress.key to its safe place now. Backups made before need the old key: keep its copy as long as you keep them,%n"
                + "and replace them soon, as whoever has both can read them.%n", main.options().data(), count);
        return ExitCode.OK.number();
    }
}
