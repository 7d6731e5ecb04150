package redress.scenario;

import java.util.List;
import java.util.Set;

/**
 * One {@code .chat} file.
 *
 * @param file   its name, for reports
 * @param title  its first comment; empty if it has none
 * @param covers the clauses that it shows
 * @param awaits what has to be built before it can pass; empty if nothing
 * @param lines  what happens and what is expected, in order
 */
public record Scenario(String file, String title, Set<String> covers, String awaits, List<Line> lines) {
    public Scenario {
        covers = Set.copyOf(covers);
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param source as written
     * @param cue    what it means
     */
    public record Line(int number, String source, Cue cue) {
    }
}
