package redress.message;

import java.util.Optional;

/** Which message or topic is meant. */
public sealed interface Target {

    /** The channel's number of the message, if it is known. */
    default Optional<Long> known() {
        return Optional.empty();
    }

    /** Calls the visitor's method for this kind of target. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of target. */
    interface Visitor<T> {
        T known(Known known);

        T ours(Ours ours);
    }

    /** The handle of the message whose number is not known yet, if that is so. */
    default Optional<String> awaited() {
        return Optional.empty();
    }

    /**
     * A message or topic whose number the channel has told us.
     *
     * @param message the channel's number of it within its chat; for a topic that of its thread
     */
    record Known(long message) implements Target {
        @Override
        public Optional<Long> known() {
            return Optional.of(message);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.known(this);
        }
    }

    /**
     * A message or topic of ours that may still be under way: what depends on it waits until it is delivered.
     *
     * @param handle our own name for it
     */
    record Ours(String handle) implements Target {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.ours(this);
        }

        @Override
        public Optional<String> awaited() {
            return Optional.of(handle);
        }
    }
}
