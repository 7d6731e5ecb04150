package redress.store;

import redress.message.Address;

/**
 * Where a conversation is held: a private chat, or one member's place in a group or in one of its topics, where several can
 * be in different conversations at once. A private chat has a second place beside its ordinary one, for what is said there
 * without a name.
 *
 * @param chat      the chat
 * @param topic     the channel's number of the topic; 0 for none
 * @param person    the channel's number of the member; 0 for the chat as a whole
 * @param anonymous whether it is the place for what is said without a name
 */
public record Seat(Address chat, long topic, long person, boolean anonymous) {

    /** A member's place in a topic of a group. */
    public Seat(Address chat, long topic, long person) {
        this(chat, topic, person, false);
    }

    /** A member's place in a group, outside of its topics. */
    public Seat(Address chat, long person) {
        this(chat, 0, person);
    }

    /** A chat as a whole. */
    public static Seat of(Address chat) {
        return new Seat(chat, 0, 0);
    }

    /** The place of a private chat for what is said there without a name. */
    public static Seat anonymous(Address chat) {
        return new Seat(chat, 0, 0, true);
    }

    /** Shows nothing of itself, as an address does not. */
    @Override
    public String toString() {
        return "a seat in a " + chat;
    }
}
