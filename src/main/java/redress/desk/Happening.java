package redress.desk;

import java.time.Instant;
import java.util.Optional;
import redress.casework.Party;
import redress.delivery.Fate;
import redress.dialog.Input;
import redress.message.Address;
import redress.message.Spot;
import redress.message.Target;
import redress.message.Rights;
import redress.store.Seat;
import redress.work.Result;

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

    /** What came of a job; nothing if it is something else that happened. */
    default Optional<Finished> ofJob() {
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

        T admitted(Admitted admitted);

        T memberGone(MemberGone gone);

        T memberCame(MemberCame came);

        T unreadable(Unreadable unreadable);

        T timePassed(TimePassed time);

        T ordered(Ordered ordered);

        T finished(Finished finished);
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
     * @param topic    the number of the topic's thread in which it was done; 0 if it was in none
     */
    record Came(long update, Address chat, Party from, Input input, Instant at, String callback, long message, long replied,
                long topic) implements Happening {

        /** Where a channel has no replies, what somebody says answers the newest question that was put to them. */
        public static final long NEWEST = -1;

        /** The same, done in no topic. */
        public Came(long update, Address chat, Party from, Input input, Instant at, String callback, long message,
                    long replied) {
            this(update, chat, from, input, at, callback, message, replied, 0);
        }

        /** The same, under no message: what it does to another case touches no button of this one. */
        Came elsewhere() {
            return new Came(update, chat, from, input, at, "", 0, replied, topic);
        }

        /** The same with another input, such as words that were held until now. */
        Came bringing(Input other) {
            return new Came(update, chat, from, other, at, callback, message, replied, topic);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.came(this);
        }

        /** Where in the chat an answer to it stands: in the same topic. */
        Spot spot() {
            return topic == 0 ? Spot.CHAT : Spot.topic(new Target.Known(topic));
        }

        @Override
        public Optional<Seat> seat() {
            return Optional.of(chat.isGroup() ? new Seat(chat, topic, from.id()) : Seat.of(chat));
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
     * It became known what the bot may do in a group: it was asked, or it changed.
     *
     * @param update the channel's number of the update; 0 if it was asked
     * @param chat   the group, which need not be a team's
     * @param rights what it may do there from now on
     * @param at     when
     */
    record Admitted(long update, Address chat, Rights rights, Instant at) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.admitted(this);
        }
    }

    /**
     * Somebody is no longer in a group. It can come twice.
     *
     * @param update the channel's number of the update; 0 for all but the first of those who went by the same one
     * @param chat   the group
     * @param person who, by the channel's number of people
     * @param at     when
     */
    record MemberGone(long update, Address chat, long person, Instant at) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.memberGone(this);
        }

        @Override
        public String toString() {
            return "a member gone";
        }
    }

    /**
     * Somebody is in a group from now on. It can come twice.
     *
     * @param update the channel's number of the update; 0 for all but the first of those who came by the same one
     * @param chat   the group
     * @param person who, by the channel's number of people
     * @param at     when
     */
    record MemberCame(long update, Address chat, long person, Instant at) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.memberCame(this);
        }

        @Override
        public String toString() {
            return "a member come";
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

    /**
     * An operator's command wants something done.
     *
     * @param order what
     */
    record Ordered(Order order) implements Happening {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.ordered(this);
        }
    }

    /**
     * A job is done. It can come twice, and for a job that nobody wants any more.
     *
     * @param job    its number
     * @param result what came of it
     */
    record Finished(long job, Result result) implements Happening {
        @Override
        public Optional<Finished> ofJob() {
            return Optional.of(this);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.finished(this);
        }
    }
}
