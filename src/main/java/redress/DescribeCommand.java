package redress;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.casework.CaseAction;
import redress.casework.CaseState;
import redress.casework.Clock;
import redress.casework.EventType;
import redress.casework.Kind;
import redress.casework.Reminder;
import redress.casework.Stage;
import redress.casework.CaseAction;
import redress.dialog.Dialog;
import redress.pack.Clause;
import redress.pack.Pack;
import redress.pack.Recording;
import redress.scenario.ScenarioLanguage;

/** {@code redress describe}: every id that a scenario may name. */
@Command(name = "describe", mixinStandardHelpOptions = true, description = "Lists every id that a scenario may name.")
final class DescribeCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "PACK", description = "a pack's folder, or its name below dialogs")
    private Path given;
    @Option(names = "--json", description = "as JSON")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var page = page(Options.read(GivenPack.folder(given)));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Pretty.print(page));
        } else {
            page.forEach((name, ids) -> out.println(name.replace('_', ' ') + ": " + ids.asJsonArray()
                    .getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.joining(", "))));
        }
        return ExitCode.OK.number();
    }

    private static JsonObject page(Pack pack) {
        var policy = pack.policy();
        return Json.createObjectBuilder()
                .add("kinds", ids(policy.kinds().keySet().stream().sorted()))
                .add("stages", ids(stages(policy.kinds().values()).map(Stage::id).distinct().sorted()))
                .add("clocks", ids(stages(policy.kinds().values()).flatMap(stage -> stage.clocks().stream())
                        .map(Clock::id).distinct().sorted()))
                .add("reminders", ids(stages(policy.kinds().values()).flatMap(stage -> stage.clocks().stream())
                        .flatMap(clock -> clock.remind().stream()).distinct().sorted().map(Reminder::id)))
                .add("case_states", ids(Stream.of(CaseState.values()).map(CaseState::id)))
                .add("event_types", ids(policy.eventTypes().stream().map(EventType::id)))
                .add("actions", ids(policy.actions().stream().map(CaseAction::id)))
                .add("teams", ids(policy.teams().keySet().stream().sorted()))
                .add("signposts", ids(pack.signposts().keySet().stream()))
                .add("states", ids(pack.script().dialogs().values().stream().sorted(
                        Comparator.comparing(Dialog::id))
                        .flatMap(dialog -> dialog.states().keySet().stream().map(state -> dialog.id() + "/" + state))))
                .add("recording", ids(Stream.of(pack.recording()).filter(Recording::isThere).map(Recording::dialog)))
                .add("links", ids(pack.links().keySet().stream().sorted()))
                .add("languages", ids(pack.languages().stream()))
                .add("clauses", ids(pack.clauses().stream().map(Clause::id)))
                .add("facts", ids(ScenarioLanguage.FACTS.stream()))
                .add("people", ids(ScenarioLanguage.PEOPLE.stream()))
                .add("deeds", ids(ScenarioLanguage.DEEDS.stream()))
                .add("times", ids(ScenarioLanguage.TIMES.stream()))
                .build();
    }

    private static Stream<Stage> stages(Collection<Kind> kinds) {
        return kinds.stream().flatMap(kind -> kind.stages().stream());
    }

    private static JsonArrayBuilder ids(Stream<String> ids) {
        var array = Json.createArrayBuilder();
        ids.forEach(array::add);
        return array;
    }
}
