package redress.desk;

import java.time.Instant;
import java.util.Optional;
import redress.casework.Party;
import redress.delivery.Fate;
import redress.dialog.Input;
import redress.message.Address;
import redress.store.Seat;

/** Something that happened and that the desk has to know. */
public sealed interface Happening {

    /** The channel's number of the update that it came by; 0 if it came by none. */
    default long update() {
        return 0;
    }

    /** The channel's name for the press that it is; empty if it is none. */
    default String callback() {
        return "";
    }

    /** The seat of whoever did something: a private chat, or a member's place in a group. */
    default Optional<Seat> seat() {
        return Optional.empty();
    }

    /** Calls the visitor's method for this kind of happening. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of happening. */
    interface Visitor<T> {
        T came(Came came);

        T sent(Sent sent);

        T moved(Moved moved);

        T left(Left left);

        T unreadable(Unreadable unreadable);

        T timePassed(TimePassed time);
    }

    /**
     * Somebody did something in a chat.
     *
     * @param update   the channel's number of the update, by which a repetition is noticed
     * @param chat     where
     * @param from     who
     * @param input    what
     * @param at       when the channel took it; for a press, when it came to us
     * @param callback the channel's name for a press, to be answered; empty if it was none
     * @param message  the number of the message whose button was pressed; 0 if none was
     * @param replied  the number of the message that it replies to; 0 if it replies to none, {@link #NEWEST} for the newest
     *                 question that was put to whoever it is from
     */
    record Came(long update, Address chat, Party from, Input input, Instant at, String callback, long message, long replied)
            implements Happening {

        /** Where a channel has no replies, what somebody says answers the newest question that was put to them. */
        public static final long NEWEST = -1;

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.came(this);
        }

        @Override
        public Optional<Seat> seat() {
            return Optional.of(chat.isGroup() ? new Seat(chat, from.id()) : Seat.of(chat));
        }
    }

    /**
     * It is known what became of a parcel.
     *
     * @param outgoing its number in the outbox
     * @param tries    how often it was tried
     * @param fate     what became of it
     */
    record Sent(long outgoing, int tries, Fate fate) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.sent(this);
        }
    }

    /**
     * A group has become a supergroup.
     *
     * @param update the channel's number of the update
     * @param from   its number so far
     * @param to     its number from now on
     */
    record Moved(long update, Address from, Address to) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.moved(this);
        }
    }

    /**
     * A person blocked the bot, or a group threw it out.
     *
     * @param update the channel's number of the update
     * @param chat   which chat
     * @param at     when
     */
    record Left(long update, Address chat, Instant at) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.left(this);
        }
    }

    /**
     * An update came that cannot be read, or that concerns nobody.
     *
     * @param update the channel's number of the update
     * @param reason what is wrong with it, without any of its content; empty if it merely concerns nobody
     */
    record Unreadable(long update, String reason) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.unreadable(this);
        }
    }

    /**
     * Time has passed, and a timer may be due.
     *
     * @param now what time it is
     */
    record TimePassed(Instant now) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.timePassed(this);
        }
    }
}
