package redress;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redress.casework.Case;
import redress.casework.Deadline;
import redress.store.Store;

/** {@code redress cases}: all cases with their deadlines. */
@Command(name = "cases", mixinStandardHelpOptions = true, description = "Lists the cases and when what is due.")
final class CasesCommand implements Callable<Integer> {

    @Mixin
    private Options options;
    @Option(names = "--json", description = "as JSON")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var store = Store.read(options.data())) {
            var cases = store.cases().all();
            if (json) {
                JsonArrayBuilder array = Json.createArrayBuilder();
                cases.forEach(file -> array.add(json(file)));
                out.println(Pretty.print(array.build()));
            } else if (cases.isEmpty()) {
                out.println("There are no cases.");
            } else {
                cases.forEach(file -> out.println(text(file)));
            }
        }
        return ExitCode.OK.number();
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
                    .add("certain", deadline.certain()).add("met", deadline.isMet());
            deadline.met().ifPresent(at -> one.add("met_at", iso(at, deadline.due().getZone())));
            deadlines.add(one);
        });
        return Json.createObjectBuilder().add("reference", file.reference()).add("kind", file.kind())
                .add("stage", file.stage()).add("state", file.state().id()).add("team", file.team())
                .add("opened_at", file.openedAt().toString()).add("deadlines", deadlines).build();
    }

    private static String due(Deadline deadline) {
        return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(deadline.due());
    }

    private static String iso(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(at.atZone(zone));
    }
}
