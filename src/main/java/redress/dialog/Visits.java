package redress.dialog;

/**
 * Is told of each state that a walk comes to, for whoever wants to know which states people see. It changes nothing of
 * the walk. Walks on several threads may tell the same one.
 */
@FunctionalInterface
public interface Visits {

    /** Nobody wants to know. */
    Visits UNWATCHED = (dialog, state) -> { };

    /**
     * A walk has come to a state.
     *
     * @param dialog the id of its dialog
     * @param state  its name
     */
    void at(String dialog, String state);
}
