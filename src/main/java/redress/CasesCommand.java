package redress;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.casework.Case;
import redress.casework.CaseState;
import redress.store.CaseQuery;
import redress.store.Store;

/** {@code redress cases}: all cases with their deadlines, or the one that somebody reads out over the phone. */
@Command(name = "cases", mixinStandardHelpOptions = true, description = "Lists the cases and when what is due.")
final class CasesCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Parameters(arity = "0..1", paramLabel = "REFERENCE", description = "only this case, in capitals or not, with dashes or not")
    private Optional<String> typed = Optional.empty();
    @Option(names = "--due", paramLabel = "DAYS", description = "only those with something that staff owe within so many days; "
            + "0 is today, and what is overdue is among them")
    private Optional<Integer> days = Optional.empty();
    @Option(names = "--overdue", description = "only those with something that staff owed before now")
    private boolean overdue;
    @Option(names = "--team", paramLabel = "TEAM", description = "only those of this team")
    private Optional<String> team = Optional.empty();
    @Option(names = "--kind", paramLabel = "KIND", description = "only those of this kind")
    private Optional<String> kind = Optional.empty();
    @Option(names = "--stage", paramLabel = "STAGE", description = "only those in this stage")
    private Optional<String> stage = Optional.empty();
    @Option(names = "--state", paramLabel = "STATE", description = "only those as far as this: ${COMPLETION-CANDIDATES}",
            completionCandidates = States.class)
    private Optional<String> state = Optional.empty();
    @Option(names = "--open", description = "only those that are not over")
    private boolean open;
    @Option(names = "--json", description = "as JSON")
    private boolean json;
    @Spec
    private CommandSpec spec;

    /** The states that can be asked for. */
    static final class States implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(CaseState.values()).map(CaseState::id).iterator();
        }
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var store = Store.read(main.options().data())) {
            var listing = store.cases().listing(wanted(store));
            var cases = listing.cases();
            if (json) {
                JsonArrayBuilder array = Json.createArrayBuilder();
                cases.forEach(file -> array.add(CaseText.json(file)));
                out.println(Pretty.print(array.build()));
            } else if (cases.isEmpty() && listing.damaged().isEmpty()) {
                out.println(store.cases().newest().isEmpty() ? "There are no cases." : "There are no such cases.");
            } else {
                cases.forEach(file -> out.println(CaseText.of(file)));
            }
            out.flush();
            listing.damaged().forEach(reference -> spec.commandLine().getErr().println(reference + Reading.DAMAGED));
            return (listing.damaged().isEmpty() ? ExitCode.OK : ExitCode.DATA).number();
        }
    }

    private List<String> wanted(Store store) {
        return typed.map(one -> List.of(TypedReference.in(store, one))).orElseGet(() -> store.cases().references(query(store)));
    }

    private CaseQuery query(Store store) {
        var known = new KnownIds(store);
        var now = Clock.systemUTC().instant();
        var query = new CaseQuery().team(team.map(known::team)).kind(kind.map(known::kind)).stage(stage.map(known::stage))
                .state(state.map(KnownIds::state)).overdue(Optional.of(now).filter(at -> overdue))
                .due(days.map(within -> now.atZone(known.zone()).toLocalDate().plusDays(within)));
        return open ? query.open() : query;
    }
}
