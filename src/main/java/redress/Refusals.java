package redress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import redress.pack.PackFaults;
import redress.store.StoreRefused;

/** Turns what ends a command into one clear line, or a line for each fault, and an exit code. */
final class Refusals implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
        if (failed instanceof PackFaults faults) {
            command.getErr().println(faults.getMessage());
            return ExitCode.FAULTS.number();
        }
        command.getErr().println("redress: " + line(failed));
        return code(failed).number();
    }

    /** The exit code for what ended the program. */
    static ExitCode code(Exception failed) {
        if (failed instanceof OperatorMistake mistake) {
            return mistake.code();
        }
        if (failed instanceof StoreRefused refused) {
            return refused.reason() == StoreRefused.Reason.DISK_FULL ? ExitCode.DISK_FULL : ExitCode.DATA;
        }
        return ExitCode.FAILED;
    }

    private static String line(Exception failed) {
        if (code(failed) != ExitCode.FAILED) {
            return failed.getMessage();
        }
        var where = failed.getStackTrace().length == 0 ? "" : " at " + failed.getStackTrace()[0];
        LOG.debug("The program failed", failed);
        // An unforeseen exception may carry what somebody wrote: its message is not shown.
        return "the program failed: " + failed.getClass().getSimpleName() + where;
    }
}
