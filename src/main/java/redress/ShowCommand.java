package redress;

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
    "What it prints is as confidential as the case. Of a case whose sender must not be known, each look is kept."})
final class ShowCommand implements Callable<Integer> {

    private static final String ERASED = "This case was erased: what was said and sent cannot be read again, by anybody.";

    @ParentCommand
    private Main main;
    @Parameters(paramLabel = "REFERENCE", description = "the case, in capitals or not, with dashes or not")
    private String typed;
    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "",
            description = "why you look, which is kept sealed with a case that keeps each look")
    private String why;
    @Option(names = "--json", description = "as JSON")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var reference = Looking.at(main.options(), typed, false, why);
        try (var store = Store.read(main.options().data())) {
            Reading.one(reference, () -> {
                var story = new CaseStory(store, store.cases().find(reference).orElseThrow());
                if (json) {
                    spec.commandLine().getOut().println(Pretty.print(StoryJson.of(story)));
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
}
