package redress.scenario;

import java.util.List;

/**
 * What became of a scenario.
 *
 * @param scenario   which
 * @param line       the line that came out otherwise; 0 if none did
 * @param source     that line as written; empty if none did
 * @param instead    what came instead; empty if nothing is wrong
 * @param transcript the conversation up to there
 */
public record Verdict(Scenario scenario, int line, String source, String instead, List<String> transcript) {
    public Verdict {
        transcript = List.copyOf(transcript);
    }

    static Verdict passed(Scenario scenario) {
        return new Verdict(scenario, 0, "", "", List.of());
    }

    static Verdict of(Scenario scenario, Scenario.Line line, String instead, List<String> transcript) {
        return new Verdict(scenario, line.number(), line.source(), instead, transcript);
    }

    /** Whether all went as written. */
    public boolean passes() {
        return instead.isEmpty();
    }

    /** Whether it awaits something that is not built; then it must not pass yet. */
    public boolean awaits() {
        return !scenario.awaits().isEmpty();
    }

    /** Whether nothing has to be done about it. */
    public boolean isFine() {
        return passes() != awaits();
    }

    /** What is to be read about it: the file, the line, what came instead, and the conversation so far. */
    public String report() {
        if (passes()) {
            return scenario.file() + ": passes, although it awaits " + scenario.awaits() + ". Take that line out.";
        }
        return scenario.file() + ":" + line + ": " + source + "\n  " + instead + "\n  The conversation so far:\n    "
                + String.join("\n    ", transcript).replace("\n", "\n    ");
    }
}
