package redress;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.pack.Pack;
import redress.report.CaseHistory;
import redress.report.Names;
import redress.report.Report;
import redress.report.ReportCsv;
import redress.report.ReportJson;
import redress.report.ReportPage;
import redress.report.Reporting;
import redress.report.Span;
import redress.store.Store;

/** {@code redress report}: what the cases of some days came to, for a Board. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes the anonymised report on the cases of some days.")
final class ReportCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Option(names = "--from", required = true, paramLabel = "DAY", converter = DayOption.class,
            description = "the first day, such as 2026-01-01")
    private LocalDate from;
    @Option(names = "--to", required = true, paramLabel = "DAY", converter = DayOption.class,
            description = "the last day, which belongs to it")
    private LocalDate to;
    @ArgGroup
    private Form form = new Form();
    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "the file to write; default: the screen")
    private Optional<Path> file = Optional.empty();
    @Spec
    private CommandSpec spec;

    /** How it is written; HTML if nothing is said. */
    private static final class Form {

        @Option(names = "--csv", description = "as comma-separated values")
        private boolean csv;
        @Option(names = "--json", description = "as JSON")
        private boolean json;

        private String write(Report report, LocalDate today) {
            if (json) {
                return Pretty.print(ReportJson.of(report)) + "\n";
            }
            return csv ? ReportCsv.of(report) : ReportPage.of(report, today);
        }
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new OperatorMistake(ExitCode.USAGE, "The last day (--to) lies before the first (--from).");
        }
        var pack = main.options().pack();
        var calendar = pack.policy().organisation().calendar();
        try (var store = Store.read(main.options().data())) {
            var span = new Span(from, to);
            var reporting = new Reporting(span, calendar);
            Reading.all(() -> store.cases().eachLog((reference, headers) -> reporting.count(new CaseHistory(headers))));
            store.tally().between(from, to).forEach(reporting::count);
            var report = reporting.made(pack.policy().organisation().name(), names(pack));
            var text = form.write(report, calendar.dayOf(Clock.systemUTC().instant()));
            WrittenFile.write(file, text, spec.commandLine().getOut());
        }
        return ExitCode.OK.number();
    }

    /** What ids are called in a pack. */
    static Names names(Pack pack) {
        return new Names(pack.policy(), pack.script(), pack.signposts().values().stream()
                .collect(Collectors.toMap(post -> post.id(), post -> post.title())));
    }
}
