package redress.message;

/** Which message is to be made new. */
public sealed interface Target {

    /**
     * A message whose number the channel has told us.
     *
     * @param message the channel's number of it within its chat
     */
    record Known(long message) implements Target {
    }

    /**
     * A message of ours that may still be under way: the edit waits until it is delivered, and falls away if it never is.
     *
     * @param handle our own name for it
     */
    record Ours(String handle) implements Target {
    }
}
