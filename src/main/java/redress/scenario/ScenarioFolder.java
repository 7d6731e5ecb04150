package redress.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.pack.Clause;
import redress.pack.Fault;
import redress.pack.Pack;

/** The scenarios of a folder, and what is wrong with them. */
public final class ScenarioFolder {

    private final Path folder;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> clauses;

    private ScenarioFolder(Path folder, Set<String> clauses) {
        this.folder = folder;
        this.clauses = clauses;
    }

    /**
     * The scenarios of a pack, in {@code scenarios} below its folder.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ScenarioFolder of(Path packFolder, Pack pack) {
        return in(packFolder.resolve("scenarios"), pack);
    }

    /**
     * All {@code .chat} files in a folder and below it.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ScenarioFolder in(Path folder, Pack pack) {
        var read = new ScenarioFolder(folder, pack.clauses().stream().map(Clause::id).collect(Collectors.toSet()));
        if (Files.isDirectory(folder)) {
            read.readAll();
        }
        return read;
    }

    /** The scenarios, by name. */
    public List<Scenario> scenarios() {
        return List.copyOf(scenarios);
    }

    /** Lines that mean nothing, and clauses that the pack does not know. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The clauses that no scenario covers. */
    public Set<String> uncovered() {
        var open = new TreeSet<>(clauses);
        scenarios.forEach(scenario -> open.removeAll(scenario.covers()));
        return open;
    }

    private void readAll() {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".chat")).sorted().toList()) {
                read(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(Path file) throws IOException {
        var name = folder.relativize(file).toString();
        var read = ScenarioReader.read(name, new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
        faults.addAll(read.faults());
        read.scenario().covers().stream().filter(clause -> !clauses.contains(clause)).forEach(clause ->
                faults.add(new Fault(name, 1, 1, "It covers \"" + clause + "\", which is no clause of this pack.",
                        "Write one of the ids that stand under \"clauses\" in pack.json.")));
        scenarios.add(read.scenario());
    }
}
