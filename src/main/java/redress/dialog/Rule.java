package redress.dialog;

/**
 * One way on from a state.
 *
 * @param when when it is open
 * @param go   the name of the state that it leads to, in the same dialog
 */
public record Rule(Condition when, String go) {

    /** A way that is always open. */
    public static Rule always(String go) {
        return new Rule(Condition.ALWAYS, go);
    }
}
