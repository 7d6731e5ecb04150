package redress;

import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.casework.Header;
import redress.casework.Reference;
import redress.desk.Erasure;
import redress.store.Store;

/** {@code redress erase}: destroys the key of a case, so that nobody can read it again, and says what it cannot reach. */
@Command(name = "erase", mixinStandardHelpOptions = true, description = {
    "Erases a case for ever: nobody can read again what was said and sent. Its dates stay, for figures and proof.",
    "Says what it cannot reach. A running bot does it at once; its topic goes when that runs."})
final class EraseCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Parameters(paramLabel = "REFERENCE", description = "the case, in capitals or not, with dashes or not")
    private String typed;
    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "",
            description = "why, which is kept sealed beside the erased case; no words of the case, please")
    private String why;
    @Option(names = "--yes", description = "do not ask to type the reference once more")
    private boolean sure;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        String reference;
        try (var store = Store.read(main.options().data())) {
            reference = TypedReference.in(store, typed);
        }
        confirm(reference);
        var answer = DeskOrder.give(main.options(), Orders.erase(reference, Header.BY_OPERATOR, why));
        switch (Erasure.Outcome.valueOf(answer.getString(Orders.OUTCOME))) {
            case NO_CASE -> throw new OperatorMistake(ExitCode.USAGE, "There is no case " + reference + ".");
            case HELD -> throw new OperatorMistake(ExitCode.HELD, "A legal hold forbids to erase " + reference
                    + ". Lift it first: redress legal-hold " + reference + " --lift --why TEXT");
            case BEFORE -> out.println(reference + " was erased before.");
            case ERASED -> {
                out.println(reference + " is erased. What was said and sent cannot be read again, by anybody who has only this "
                        + "data folder and its key.");
                out.println("What this program cannot reach, and somebody has to see to:");
                answer.getJsonArray(Orders.REMAINS).getValuesAs(JsonString::getString).forEach(line -> out.println("  - " + line));
                if (!answer.getBoolean(Orders.SWEPT)) {
                    out.println("  - The file redress.db-wal, for as long as another command reads beside. It is emptied after that.");
                }
            }
        }
        return ExitCode.OK.number();
    }

    private void confirm(String reference) {
        if (sure) {
            return;
        }
        var out = spec.commandLine().getOut();
        out.println("This cannot be undone. Type " + reference + " to erase it:");
        out.flush();
        try {
            var line = Optional.ofNullable(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
            if (line.flatMap(Reference::read).filter(reference::equals).isPresent()) {
                return;
            }
        } catch (IOException gone) {
            // Nothing was typed.
        }
        throw new OperatorMistake(ExitCode.USAGE, "That was not " + reference + ", so nothing was erased.");
    }
}
