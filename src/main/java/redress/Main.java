package redress;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. Without a command it runs the bot. */
@Command(name = "redress", mixinStandardHelpOptions = true, version = "redress 0.1.0",
        description = "Takes complaints by guided talks, on Telegram or in the terminal.",
        subcommands = {RunCommand.class, CheckCommand.class, TestCommand.class, DescribeCommand.class, CasesCommand.class,
            ShowCommand.class, RegisterCommand.class, VerifyCommand.class, ReportCommand.class, ExportCommand.class,
            NewCommand.class, ChartCommand.class, EraseCommand.class, LegalHoldCommand.class,
            BackupCommand.class, RestoreCommand.class, RotateKeyCommand.class})
public final class Main implements Callable<Integer> {

    @Mixin
    private Options options;
    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }

    /**
     * Runs a command with its output going where it is told; answers the exit code. A command that went well, but whose
     * output did not get there whole, has not gone well.
     */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        int code = new CommandLine(new Main()).setOut(out).setErr(err).setExecutionExceptionHandler(new Refusals())
                .setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
        if (out.checkError() && code <= ExitCode.FAULTS.number()) {
            err.println("redress: the output could not be written. Look whether the disk is full.");
            code = ExitCode.DISK_FULL.number();
        }
        err.flush();
        return code;
    }

    /** The options that stand before or after a command. */
    Options options() {
        return options;
    }

    @Override
    public Integer call() throws Exception {
        return new Run(options, spec.commandLine().getOut()).call();
    }

    /** UTF-8 whatever the locale says, and past whatever the build tool put in front of the screen. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
