package redress.message;

import java.util.Optional;

/** Which message is to be made new. */
public sealed interface Target {

    /** The handle of the message whose number is not known yet, if that is so. */
    default Optional<String> awaited() {
        return Optional.empty();
    }

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
        @Override
        public Optional<String> awaited() {
            return Optional.of(handle);
        }
    }
}
