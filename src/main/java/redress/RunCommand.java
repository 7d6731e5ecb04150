package redress;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code redress run}, which is also what happens without a command. */
@Command(name = "run", mixinStandardHelpOptions = true, description = {
    "Runs the bot: on Telegram if TELEGRAM_BOT_TOKEN is set, in the terminal otherwise.",
    "Groups of staff register themselves, see `redress register`. REDRESS_TEAMS can bind them too, as in",
    "complaints=-1001234567890,whistleblowing=-1009876543210; what it names wins.",
    "TELEGRAM_API_URL names another Bot API server."})
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return new Run(main.options(), spec.commandLine().getOut()).call();
    }
}
