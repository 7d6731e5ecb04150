package redress.desk;

import java.util.List;

/**
 * What came of an order to erase a case.
 *
 * @param outcome how it ended
 * @param remains what the program cannot reach, a line each, with references and teams' names and no word of the case; none
 *                if nothing was erased
 */
public record Erasure(Outcome outcome, List<String> remains) {

    /** How it ended. */
    public enum Outcome {
        /** It is erased. */
        ERASED,
        /** There is no such case. */
        NO_CASE,
        /** It was erased before. */
        BEFORE,
        /** A legal hold forbids it. */
        HELD
    }

    public Erasure {
        remains = List.copyOf(remains);
    }

    static Erasure not(Outcome why) {
        return new Erasure(why, List.of());
    }
}
