package redress;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redress.casework.Body;
import redress.report.CaseHistory;
import redress.report.Register;
import redress.report.RegisterFile;
import redress.store.Store;

/** {@code redress export}: what an inspector asks for. */
@Command(name = "export", mixinStandardHelpOptions = true,
        description = {"Writes the register of cases (--register), with outcomes and reasons, or all that is kept of one case.",
            "It opens what is sealed: mind who gets it. A case keeps note of every copy."})
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;
    @Parameters(paramLabel = "REFERENCE", arity = "0..1",
            description = "one case, in capitals or not: a page to read, the same as JSON, and its files, into a new folder (-o)")
    private Optional<String> typed = Optional.empty();
    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "",
            description = "what the copy of one case is for, which is kept sealed with it")
    private String why;
    @Option(names = "--register", description = "the register of cases, one a line")
    private boolean register;
    @Option(names = "--from", paramLabel = "DAY", converter = DayOption.class,
            description = "only cases received on this day or later, such as 2026-01-01")
    private Optional<LocalDate> from = Optional.empty();
    @Option(names = "--to", paramLabel = "DAY", converter = DayOption.class,
            description = "only cases received on this day or earlier")
    private Optional<LocalDate> to = Optional.empty();
    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "the file, .csv or .html; default: CSV on the screen. "
            + "For one case: a new folder")
    private Optional<Path> file = Optional.empty();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (register == typed.isPresent()) {
            throw new OperatorMistake(ExitCode.USAGE, "Name one case, or write --register for the register of all.");
        }
        return (typed.isPresent() ? CaseExport.of(main.options(), typed.get(), file, why, spec.commandLine().getOut())
                : register()).number();
    }

    private ExitCode register() {
        if (to.filter(last -> from.filter(last::isBefore).isPresent()).isPresent()) {
            throw new OperatorMistake(ExitCode.USAGE, "The last day (--to) lies before the first (--from).");
        }
        var pack = main.options().pack();
        boolean page = file.map(path -> path.toString().toLowerCase(Locale.ROOT)).filter(name -> !name.endsWith(".csv"))
                .map(this::isPage).orElse(false);
        var written = new Register(pack.policy().organisation().calendar(), ReportCommand.names(pack));
        try (var store = Store.read(main.options().data())) {
            var references = new ArrayList<String>();
            Reading.all(() -> store.cases().eachLog((reference, headers) -> {
                var day = written.received(new CaseHistory(headers));
                if (from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty()) {
                    references.add(reference);
                }
            }));
            // A register in which a case is missing would tell an inspector less than is there.
            references.forEach(reference -> Reading.one(reference, () -> written.enter(reference,
                    new CaseHistory(store.cases().log(reference)), number -> body(store, reference, number))));
        }
        WrittenFile.write(file, page ? RegisterFile.html(written, pack.policy().organisation().name())
                : RegisterFile.csv(written), spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private boolean isPage(String name) {
        if (!name.endsWith(".html")) {
            throw new OperatorMistake(ExitCode.USAGE, "The register is written as .csv or .html: name a file that ends so.");
        }
        return true;
    }

    private static Optional<Body> body(Store store, String reference, long number) {
        return store.cases().find(reference).filter(filed -> !filed.isErased())
                .map(filed -> store.cases().body(reference, number));
    }
}
