package redress.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import redress.pack.Fault;

/** Reads {@code .chat} files. Every line that means nothing is a fault; all faults of a file come at once. */
public final class ScenarioReader {

    private static final Pattern ACTS = Pattern.compile("(?:staff\\s+([a-z][a-z0-9_-]*)(?:/(\\S+?))?|(\\S+?))?>\\s*(.*)");
    private static final Pattern READS =
            Pattern.compile("(?:staff\\s+([a-z][a-z0-9_-]*)(?:/(\\S+?))?|([^\\s!<>]+))?(!?)<\\s*(.*)");

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> covers = new LinkedHashSet<>();
    private final List<Scenario.Line> lines = new ArrayList<>();
    private String title = "";
    private String awaits = "";

    private ScenarioReader(String file) {
        this.file = file;
    }

    /** What became of a file: the scenario, and what is wrong with it. */
    public record Read(Scenario scenario, List<Fault> faults) {
    }

    /** Reads the text of a file. */
    public static Read read(String file, String text) {
        var reader = new ScenarioReader(file);
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            reader.line(number, line.strip());
        }
        if (reader.lines.isEmpty()) {
            reader.faults.add(new Fault(file, 1, 1, "This scenario has no line that says anything.",
                    "Write at least one line that begins with >, what a person says."));
        }
        return new Read(new Scenario(file, reader.title, reader.covers, reader.awaits, reader.lines), reader.faults);
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            if (title.isEmpty() && line.startsWith("#")) {
                title = line.substring(1).strip();
            }
        } else if (line.startsWith("covers:")) {
            covers.addAll(List.of(line.substring("covers:".length()).strip().split("[\\s,]+")));
        } else if (line.startsWith("awaits:")) {
            awaits = line.substring("awaits:".length()).strip();
        } else {
            move(line).ifPresentOrElse(move -> lines.add(new Scenario.Line(number, line, move)), () ->
                    faults.add(new Fault(file, number, 1, "This line means nothing: it begins with none of the signs.",
                            "Begin it with > (says), < (reads), !< (does not read), @ (time), = (fact), covers:, "
                                    + "awaits: or #.")));
        }
    }

    /** What one line means, if it begins with one of the signs. */
    static Optional<Cue> move(String line) {
        if (line.startsWith("@")) {
            return Optional.of(new Cue.Waits(line.substring(1).strip()));
        }
        if (line.startsWith("=")) {
            return Optional.of(new Cue.IsFact(line.substring(1).strip()));
        }
        var reads = READS.matcher(line);
        if (reads.matches()) {
            return Optional.of(new Cue.Reads(who(reads.group(1), reads.group(2), reads.group(3)), reads.group(5),
                    !reads.group(4).isEmpty()));
        }
        var acts = ACTS.matcher(line);
        return acts.matches() ? Optional.of(new Cue.Acts(who(acts.group(1), acts.group(2), acts.group(3)), acts.group(4)))
                : Optional.empty();
    }

    private static Cue.Who who(String team, String member, String person) {
        return new Cue.Who(team == null ? "" : team, member != null ? member : person == null ? "" : person);
    }
}
