package redress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.chart.CasesChart;
import redress.chart.Chart;
import redress.chart.DialogChart;
import redress.chart.Picture;
import redress.dialog.Dialog;
import redress.pack.Pack;
import redress.scenario.ScenarioFolder;
import redress.scenario.Theatre;

/** {@code redress chart}: a dialog, or all cases with their clocks, as a picture to print, read and sign. */
@Command(name = "chart", mixinStandardHelpOptions = true,
        description = "Draws a dialog, or all cases with their clocks, to print, read and sign.")
final class ChartCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PACK", description = "a pack's folder, or its name below dialogs")
    private Path given;
    @Parameters(index = "1", arity = "0..1", paramLabel = "DIALOG",
            description = "a dialog's name; without it, the cases are drawn")
    private Optional<String> dialog = Optional.empty();
    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "where to, as .svg, .png or .md (Mermaid); without it, a .svg with the dialog's name")
    private Optional<Path> output = Optional.empty();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var folder = GivenPack.folder(given);
        var pack = Options.read(folder);
        var file = output.orElseGet(() -> Path.of(pack.id() + "-" + dialog.orElse("cases").replace('/', '-') + ".svg"));
        var form = Picture.of(file.getFileName().toString()).orElseThrow(() -> new OperatorMistake(ExitCode.USAGE,
                "A chart cannot be written as " + file.getFileName() + ". Let the name end in .svg, .png or .md."));
        var chart = dialog.map(id -> DialogChart.of(pack, dialog(pack, id), visited(folder, pack)))
                .orElseGet(() -> CasesChart.of(pack));
        var sheets = form.of(chart);
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            var name = sheets.size() == 1 ? file : numbered(file, sheet + 1);
            write(name, sheets.get(sheet));
            spec.commandLine().getOut().println("Drawn: " + name);
        }
        return ExitCode.OK.number();
    }

    private static Dialog dialog(Pack pack, String id) {
        return pack.script().dialog(id).orElseThrow(() -> new OperatorMistake(ExitCode.USAGE, "There is no dialog \"" + id
                + "\" in this pack. There are: " + pack.script().dialogs().keySet().stream().sorted()
                .collect(Collectors.joining(", ")) + "."));
    }

    /** The states to which the pack's own scenarios come, as {@code dialog/state}. */
    private static Set<String> visited(Path folder, Pack pack) {
        Set<String> visited = ConcurrentHashMap.newKeySet();
        try (var theatre = Theatre.ofThisMachine()) {
            theatre.play(ScenarioFolder.of(folder, pack).scenarios(), pack.withScripts(script ->
                    script.watched((dialog, state) -> visited.add(dialog + "/" + state))));
        }
        return visited;
    }

    /** The name of one of several sheets: {@code complaint-2.svg}. */
    private static Path numbered(Path file, int sheet) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + "-" + sheet + name.substring(dot));
    }

    private static void write(Path file, byte[] picture) {
        try {
            Files.write(file, picture);
        } catch (IOException refused) {
            throw new OperatorMistake(ExitCode.USAGE, "The chart cannot be written to " + file
                    + ". Name a file in a folder that is there and can be written to.");
        }
    }
}
