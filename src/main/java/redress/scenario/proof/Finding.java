package redress.scenario.proof;

/**
 * What came of taking one element of a clause away.
 *
 * @param clause  the id of the clause
 * @param element what was taken away, as the pack names it
 * @param result  whether a scenario missed it
 * @param words   which scenario failed and where, what has to be built before one can, or why none did
 */
public record Finding(String clause, String element, Result result, String words) {

    /** Whether a scenario missed the element. */
    public enum Result {
        /** A scenario that covers the clause fails without it. */
        MISSED,
        /** A scenario that covers the clause awaits something that is not built, and cannot show it before. */
        AWAITING,
        /** Every scenario that covers the clause passes without it: nothing holds the pack to it. */
        UNNOTICED
    }

    /** One line for whoever reads the proof. */
    public String line() {
        return clause + "  " + element + ": " + words;
    }
}
