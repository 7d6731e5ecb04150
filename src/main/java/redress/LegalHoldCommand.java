package redress;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.desk.Order.LegalHold.Holding;
import redress.store.Store;

/** {@code redress legal-hold}: keeps a case from being erased, or lets it be erased again. */
@Command(name = "legal-hold", mixinStandardHelpOptions = true, description = {
    "Keeps a case from being erased, by retention or by hand, until the hold is lifted. Its card shows it."})
final class LegalHoldCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Parameters(paramLabel = "REFERENCE", description = "the case, in capitals or not, with dashes or not")
    private String typed;
    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "why, which is kept sealed with the case")
    private String why;
    @Option(names = "--lift", description = "lift the hold")
    private boolean lift;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String reference;
        try (var store = Store.read(main.options().data())) {
            reference = TypedReference.in(store, typed);
        }
        var answer = DeskOrder.give(main.options(), Orders.legalHold(reference, !lift, why));
        switch (Holding.valueOf(answer.getString(Orders.OUTCOME))) {
            case NO_CASE -> throw new OperatorMistake(ExitCode.USAGE, "There is no case " + reference + ".");
            case ERASED -> throw new OperatorMistake(ExitCode.USAGE, reference + " is erased: nothing is left to hold.");
            case BEFORE -> say(reference + (lift ? " has no legal hold." : " has a legal hold already."));
            case DONE -> say(lift ? "The legal hold on " + reference + " is lifted. If it is over, its time to be kept counts again."
                    : reference + " has a legal hold. Nothing erases it until `redress legal-hold " + reference + " --lift --why TEXT`.");
        }
        return ExitCode.OK.number();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
