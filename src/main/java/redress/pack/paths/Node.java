package redress.pack.paths;

import java.util.ArrayList;
import java.util.List;

/**
 * A state at one place of the way: a dialog that is called twice is there twice. A state that calls a dialog is two of
 * them: where it calls, and where the dialog has come back.
 */
final class Node {

    private final Plan plan;
    private final Stop stop;
    private final String prefix;
    private final boolean asks;
    private final boolean chooses;
    private final List<Node> after = new ArrayList<>();

    /**
     * A state at one place.
     *
     * @param prefix  what the keys of the dialog's answers begin with there
     * @param asks    whether its answer is given here
     * @param chooses whether its ways on begin here
     */
    Node(Plan plan, Stop stop, String prefix, boolean asks, boolean chooses) {
        this.plan = plan;
        this.stop = stop;
        this.prefix = prefix;
        this.asks = asks;
        this.chooses = chooses;
    }

    Plan plan() {
        return plan;
    }

    Stop stop() {
        return stop;
    }

    String prefix() {
        return prefix;
    }

    /** Whether an answer is given here. */
    boolean asks() {
        return asks && stop.answer().isPresent();
    }

    /** Whether something is chosen here. */
    boolean chooses() {
        return chooses;
    }

    /** The key of its answer. */
    String key() {
        return prefix + stop.name();
    }

    /** The key of an answer that is named here. */
    String key(String name) {
        return name.indexOf('.') >= 0 ? name : name.startsWith("/") ? name.substring(1) : prefix + name;
    }

    /** Where it leads: for each rule of its ways on the node, in order; or the one where it comes back. */
    List<Node> after() {
        return after;
    }

    /** Whether it leads nowhere although it is no end. */
    boolean runsOut() {
        return after.isEmpty() && !(chooses && stop.ends());
    }
}
