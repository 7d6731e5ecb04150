package redress;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.message.PlainText;
import redress.store.Store;

/** {@code redress show}: one case with its whole log, in the words of the pack under which it was opened. */
@Command(name = "show", mixinStandardHelpOptions = true, description = {
    "Shows one case with all that happened to it: when, what, who, what was said and sent, and what it did to each date.",
    "What it prints is as confidential as the case."})
final class ShowCommand implements Callable<Integer> {

    private static final String ERASED = "This case was erased: what was said and sent cannot be read again, by anybody.";

    @ParentCommand
    private Main main;
    @Parameters(paramLabel = "REFERENCE", description = "the case, in capitals or not, with dashes or not")
    private String typed;
    @Option(names = "--json", description = "as JSON")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var store = Store.read(main.options().data())) {
            var reference = TypedReference.in(store, typed);
            Reading.one(reference, () -> {
                var story = new CaseStory(store, store.cases().find(reference).orElseThrow());
                if (json) {
                    spec.commandLine().getOut().println(Pretty.print(json(story)));
                } else {
                    print(story, spec.commandLine().getOut());
                }
            });
            return ExitCode.OK.number();
        }
    }

    private static void print(CaseStory story, PrintWriter out) {
        out.println(CaseText.of(story.file()));
        if (story.isErased()) {
            out.println(ERASED);
            story.why().ifPresent(why -> out.println("Why: " + PlainText.safe(why)));
        }
        for (var entry : story.entries()) {
            var header = entry.header();
            out.printf("%n%3d  %s  %s  (%s%s)%n", header.sequence(), story.at(header.at()), entry.name(), header.role().id(),
                    entry.who().isEmpty() ? "" : ": " + entry.who());
            entry.facts().forEach(line -> out.println("       " + line));
            entry.body().ifPresent(body -> {
                body.lines().stream().filter(line -> !line.isSilent() && !line.text().isBlank())
                        .forEach(line -> out.println(("       " + (line.label().isEmpty() ? "" : line.label() + ": ")
                                + PlainText.safe(line.text())).replace("\n", "\n       ")));
                body.files().forEach(file -> out.println("       [" + CaseStory.file(file) + "]"));
            });
        }
        story.lost().forEach(reason -> out.printf("%nA message about it did not arrive, and will not: %s%n", reason));
        if (story.waiting() > 0) {
            out.printf("%nMessages about it that are still to go out: %d%n", story.waiting());
        }
    }

    private static JsonObject json(CaseStory story) {
        var log = Json.createArrayBuilder();
        story.entries().forEach(entry -> {
            var header = entry.header();
            var ids = Json.createObjectBuilder();
            header.ids().forEach(ids::add);
            var one = Json.createObjectBuilder().add("number", header.sequence()).add("type", header.type().id())
                    .add("name", entry.name()).add("at", header.at().toString()).add("role", header.role().id())
                    .add("who", entry.who()).add("ids", ids);
            entry.body().ifPresent(body -> {
                var lines = Json.createArrayBuilder();
                body.lines().forEach(line -> lines.add(Json.createObjectBuilder().add("key", line.key())
                        .add("label", line.label()).add("text", line.text())));
                var files = Json.createArrayBuilder();
                body.files().forEach(file -> files.add(CaseStory.file(file)));
                one.add("lines", lines).add("files", files);
            });
            log.add(one);
        });
        return Json.createObjectBuilder(CaseText.json(story.file())).add("erased", story.isErased()).add("log", log)
                .add("undelivered", Json.createArrayBuilder(story.lost())).add("waiting", story.waiting()).build();
    }
}
