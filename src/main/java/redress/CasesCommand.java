package redress;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.casework.Case;
import redress.casework.Deadline;
import redress.casework.Reference;
import redress.store.Store;

/** {@code redress cases}: all cases with their deadlines, or the one that somebody reads out over the phone. */
@Command(name = "cases", mixinStandardHelpOptions = true, description = "Lists the cases and when what is due.")
final class CasesCommand implements Callable<Integer> {

    /** With the offset that held in the organisation's zone, as every program reads it. */
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    @ParentCommand
    private Main main;
    @Parameters(arity = "0..1", paramLabel = "REFERENCE", description = "only this case, in capitals or not, with dashes or not")
    private Optional<String> typed = Optional.empty();
    @Option(names = "--json", description = "as JSON")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var store = Store.read(main.options().data())) {
            var listing = store.cases().listing(wanted(store));
            var cases = listing.cases();
            if (json) {
                JsonArrayBuilder array = Json.createArrayBuilder();
                cases.forEach(file -> array.add(json(file)));
                out.println(Pretty.print(array.build()));
            } else if (cases.isEmpty() && listing.damaged().isEmpty()) {
                out.println("There are no cases.");
            } else {
                cases.forEach(file -> out.println(text(file)));
            }
            out.flush();
            listing.damaged().forEach(reference -> spec.commandLine().getErr().println(reference
                    + " cannot be read: what is kept of it is damaged. Restore the data folder from a backup."));
            return (listing.damaged().isEmpty() ? ExitCode.OK : ExitCode.DATA).number();
        }
    }

    private List<String> wanted(Store store) {
        if (typed.isEmpty()) {
            return store.cases().references();
        }
        return typed.flatMap(Reference::read).filter(store.cases()::exists).map(List::of)
                .orElseThrow(() -> new OperatorMistake(ExitCode.USAGE, "There is no case with that reference. Its last sign "
                        + "checks the others, so a sign that was misheard is noticed: ask for it once more."));
    }

    private static String text(Case file) {
        var text = new StringBuilder(String.format("%s  %s  %s  %s  %s", file.reference(), file.kind(), file.stage(),
                file.state().id(), file.team()));
        file.deadlines().values().forEach(deadline -> text.append(String.format("%n    %-12s due %s  %s",
                deadline.clock(), due(deadline), deadline.isMet() ? "met" : "not met")));
        return text.toString();
    }

    private static JsonObject json(Case file) {
        var deadlines = Json.createArrayBuilder();
        file.deadlines().values().forEach(deadline -> {
            var one = Json.createObjectBuilder().add("clock", deadline.clock()).add("due", due(deadline))
                    .add("zone", deadline.due().getZone().getId())
                    .add("certain", deadline.certain()).add("met", deadline.isMet());
            deadline.met().ifPresent(at -> one.add("met_at", iso(at, deadline.due().getZone())));
            deadlines.add(one);
        });
        return Json.createObjectBuilder().add("reference", file.reference()).add("kind", file.kind())
                .add("stage", file.stage()).add("state", file.state().id()).add("team", file.team())
                .add("opened_at", file.openedAt().toString()).add("deadlines", deadlines).build();
    }

    private static String due(Deadline deadline) {
        return ISO.format(deadline.due());
    }

    private static String iso(Instant at, ZoneId zone) {
        return ISO.format(at.atZone(zone));
    }
}
