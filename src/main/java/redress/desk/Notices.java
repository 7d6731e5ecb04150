package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.message.Keyboard;
import redress.store.KeyId;
import redress.store.Store;

/** What is said in a chat outside of every case and every conversation. Belongs to the desk's thread. */
final class Notices {

    private final Store store;
    private final Post post;

    Notices(Store store, Post post) {
        this.store = store;
        this.post = post;
    }

    /** Says something in a chat. */
    void say(Address chat, String text) {
        post.text(chat, text, Keyboard.NONE, key(chat));
    }

    /** A chat may have no conversation, but what is said there needs a key all the same. */
    private KeyId key(Address chat) {
        return store.conversations().find(chat).orElseGet(() -> store.conversations().begin(chat, Party.PROGRAM,
                Conversation.fresh("notice", "", Map.of(), Instant.EPOCH).over(Map.of()), List.of())).key();
    }
}
