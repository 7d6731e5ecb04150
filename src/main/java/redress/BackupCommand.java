package redress;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.store.Backup;

/** {@code redress backup}: copies the data folder as of one moment, also beside a running bot. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = {
    "Copies the data folder as of one moment, also beside a running bot, which goes on meanwhile.",
    "The key file is not copied, nor what somebody is saying without a name and has not sent."})
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Option(names = {"-o", "--output"}, paramLabel = "FOLDER", required = true, description = "an empty folder, or a new one")
    private Path folder;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var made = Backup.make(main.options().data(), folder);
        spec.commandLine().getOut().printf("The backup is in %s: %s, %s of evidence, %d erased.%n"
                + "The key file is not in it. Keep a copy of redress.key in another place: without it the backup cannot be read.%n",
                folder, count(made.cases(), "case"), count(made.files(), "file"), made.erased());
        return ExitCode.OK.number();
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
