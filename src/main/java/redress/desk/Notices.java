package redress.desk;

import redress.message.Address;
import redress.message.Keyboard;
import redress.store.Store;

/** What is said in a chat outside of every case and every conversation. Belongs to the desk's thread. */
final class Notices {

    private final GroupKeys keys;
    private final Post post;

    Notices(Store store, Post post) {
        this.keys = new GroupKeys(store);
        this.post = post;
    }

    /** Says something in a chat. */
    void say(Address chat, String text) {
        post.text(chat, text, Keyboard.NONE, keys.of(chat));
    }
}
