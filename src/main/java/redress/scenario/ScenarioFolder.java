package redress.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.pack.Clause;
import redress.pack.Fault;
import redress.pack.Pack;

/** The scenarios of a folder, and what is wrong with them. */
public final class ScenarioFolder {

    private final Path folder;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> strange = new ArrayList<>();
    private final Set<String> clauses;
    private final Pack pack;
    private final boolean own;

    private ScenarioFolder(Path folder, Pack pack, boolean own) {
        this.folder = folder;
        this.pack = pack;
        this.clauses = pack.clauses().stream().map(Clause::id).collect(Collectors.toSet());
        this.own = own;
    }

    /** The scenarios of a pack, in {@code scenarios} below its folder. */
    public static ScenarioFolder of(Path packFolder, Pack pack) {
        return new ScenarioFolder(packFolder.resolve("scenarios"), pack, true).read();
    }

    /**
     * All {@code .chat} files in a folder and below it; none if there is no such folder. Whoever wrote them need not know the
     * pack's clauses.
     */
    public static ScenarioFolder elsewhere(Path folder, Pack pack) {
        return new ScenarioFolder(folder, pack, false).read();
    }

    /** The scenarios that have no fault, by name. */
    public List<Scenario> scenarios() {
        return List.copyOf(scenarios);
    }

    /** Files that cannot be read, lines that mean nothing, and in the pack's own also clauses that it does not know. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Clauses that the pack does not know in scenarios from elsewhere, which are played all the same. */
    public List<Fault> strange() {
        return List.copyOf(strange);
    }

    /** How many files have faults; none of them can be played. */
    public int faulty() {
        return (int) faults.stream().map(Fault::file).distinct().count();
    }

    /** The clauses that no scenario covers, of those that have no fault. */
    public Set<String> uncovered() {
        var open = new TreeSet<>(clauses);
        scenarios.forEach(scenario -> open.removeAll(scenario.covers()));
        return open;
    }

    private ScenarioFolder read() {
        if (Files.isDirectory(folder)) {
            var files = ScenarioFiles.in(folder);
            faults.addAll(files.faults());
            files.texts().forEach(this::read);
        }
        return this;
    }

    private void read(String name, String text) {
        var read = ScenarioReader.read(name, text);
        var wrong = new ArrayList<>(read.faults());
        if (own) {
            wrong.addAll(ScenarioNames.check(pack, read.scenario()));
        }
        read.scenario().covers().stream().filter(clause -> !clauses.contains(clause)).forEach(clause ->
                (own ? wrong : strange).add(new Fault(name, lineOf(clause, text), 1, "It covers \"" + clause
                        + "\", which is no clause of this pack.",
                        "Write one of the ids that stand under \"clauses\" in pack.json.")));
        if (wrong.isEmpty()) {
            scenarios.add(read.scenario());
        }
        faults.addAll(wrong);
    }

    private static int lineOf(String clause, String text) {
        var lines = text.lines().toList();
        return 1 + IntStream.range(0, lines.size()).filter(i -> lines.get(i).strip().startsWith("covers:")
                && List.of(lines.get(i).split("[\\s,:]+")).contains(clause)).findFirst().orElse(0);
    }
}
