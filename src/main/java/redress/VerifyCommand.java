package redress;

import jakarta.json.Json;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.audit.Audit;
import redress.audit.Findings;
import redress.store.Store;

/** {@code redress verify}: proves that every chain holds and that what is kept beside the log agrees with it. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
    "Proves that no event was changed and that all that is kept agrees with the events.",
    "Lists, deadlines and timers are reckoned anew; teams with open cases need a group; nothing may wait in the outbox for ever.",
    "Ends with 1 if something is wrong."})
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Option(names = "--json", description = "as JSON")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var store = Store.read(main.options().data())) {
            var findings = Audit.of(store, Clock.systemUTC().instant());
            print(findings, spec.commandLine().getOut());
            return (findings.faults().isEmpty() ? ExitCode.OK : ExitCode.FAULTS).number();
        }
    }

    private void print(Findings findings, PrintWriter out) {
        if (json) {
            out.println(Pretty.print(Json.createObjectBuilder().add("cases", findings.cases()).add("events", findings.events())
                    .add("faults", Json.createArrayBuilder(findings.faults()))
                    .add("notes", Json.createArrayBuilder(findings.notes())).build()));
            return;
        }
        findings.faults().forEach(out::println);
        findings.notes().forEach(note -> out.println("Note: " + note));
        out.println(findings.faults().isEmpty() ? "Every chain holds: " + count(findings.cases(), "case") + ", "
                + count(findings.events(), "event") + ". Deadlines, timers and the outbox agree with them."
                : count(findings.faults().size(), "fault") + " in " + count(findings.cases(), "case") + ".");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
