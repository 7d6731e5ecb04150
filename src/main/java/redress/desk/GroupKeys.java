package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.store.KeyId;
import redress.store.Store;

/**
 * A group has no conversation, but what is said to it outside of a case needs a key all the same.
 *
 * @param store where the keys are
 */
record GroupKeys(Store store) {

    KeyId of(Address chat) {
        return store.conversations().find(chat).orElseGet(() -> store.conversations().begin(chat, Party.PROGRAM,
                Conversation.fresh("group", "", Map.of(), Instant.EPOCH).over(Map.of()), List.of())).key();
    }
}
