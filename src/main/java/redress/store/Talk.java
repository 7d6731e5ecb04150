package redress.store;

import java.util.List;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;

/**
 * What is kept of one private chat, or of one member in one staff chat.
 *
 * @param seat         the chat, or the member's place in it
 * @param person       who talks there, as the channel showed them last
 * @param conversation the conversation as it is now
 * @param references   the references of the cases that it knows of
 * @param key          the key under which it is sealed
 */
public record Talk(Seat seat, Party person, Conversation conversation, List<String> references, KeyId key) {
    public Talk {
        references = List.copyOf(references);
    }

    /** The chat. */
    public Address chat() {
        return seat.chat();
    }

    /** The same with the conversation as it has become. */
    public Talk with(Conversation other) {
        return new Talk(seat, person, other, references, key);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "a talk";
    }
}
