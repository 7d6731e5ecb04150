package redress.store;

import java.util.List;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;

/**
 * What is kept of one private chat, or of one member in one staff chat.
 *
 * @param chat         the chat
 * @param person       who talks there, as the channel showed them last
 * @param conversation the conversation as it is now
 * @param references   the references of the cases that it knows of
 * @param key          the key under which it is sealed
 */
public record Talk(Address chat, Party person, Conversation conversation, List<String> references, KeyId key) {
    public Talk {
        references = List.copyOf(references);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "a talk";
    }
}
