package redress.delivery;

import java.time.Duration;
import redress.message.Address;

/** What became of a parcel. */
public sealed interface Fate {

    /** Calls the visitor's method for this fate. */
    <T> T accept(Visitor<T> visitor);

    /** Whether the channel said that it will never be taken. */
    default boolean isRefusal() {
        return false;
    }

    /** One method for each fate. */
    interface Visitor<T> {
        T arrived(Arrived arrived);

        T later(Later later);

        T faltered(Faltered faltered);

        T refused(Refused refused);

        T gone(Gone gone);

        T superseded(Superseded superseded);

        T unreachable(Unreachable unreachable);

        T moved(Moved moved);
    }

    /**
     * It is there.
     *
     * @param message the channel's number of the message; of a topic, that of its thread
     */
    record Arrived(long message) implements Fate {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.arrived(this);
        }
    }

    /**
     * The channel wants a pause first (429 with {@code retry_after}).
     *
     * @param pause how long, at least
     */
    record Later(Duration pause) implements Fate {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.later(this);
        }
    }

    /** The network or the channel's server failed (5xx): it is tried again after a pause that grows. */
    record Faltered() implements Fate {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.faltered(this);
        }
    }

    /**
     * It will never be taken (400).
     *
     * @param reason the channel's words, which hold nothing of the message
     */
    record Refused(String reason) implements Fate {
        @Override
        public boolean isRefusal() {
            return true;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.refused(this);
        }
    }

    /**
     * It will never be taken, for the message or topic that it was about is not there any more (400).
     *
     * @param reason the channel's words, which hold nothing of the message
     */
    record Gone(String reason) implements Fate {
        @Override
        public boolean isRefusal() {
            return true;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.gone(this);
        }
    }

    /** It was not sent: a newer one says how the same thing is to look. */
    record Superseded() implements Fate {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.superseded(this);
        }
    }

    /** The person blocked the bot, or the group threw it out (403). */
    record Unreachable() implements Fate {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.unreachable(this);
        }
    }

    /**
     * The group has become a supergroup and has another number now.
     *
     * @param to the new one
     */
    record Moved(Address to) implements Fate {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.moved(this);
        }
    }
}
