package redress.desk;

import java.time.Instant;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.Keyboard;
import redress.store.Store;

/** Puts what there is to tell somebody who is not recorded into their mailbox, and rings where they asked for it. */
final class Mailroom {

    private final Store store;
    private final Post post;

    Mailroom(Store store, Post post) {
        this.store = store;
        this.post = post;
    }

    /**
     * Puts words, in the language of whoever brought a case, into a mailbox.
     *
     * @param reference the case whose mailbox it is
     */
    void put(Rulebook.Rules rules, String reference, String words, Instant at) {
        store.mailboxes().put(reference, words, at.atZone(rules.policy().organisation().zone()).toLocalDate());
        store.mailboxes().noticed(reference).ifPresent(notice -> {
            // Whoever sees that chat learns that there is something, and not what or about whom.
            store.conversations().inPassing(key -> post.text(notice.chat(), rules.pack().spoken().in(notice.language()).phrases()
                    .say(Phrase.MAILBOX_NEWS), Keyboard.NONE, key));
        });
    }

    /** A chat takes nothing any more: nobody is told anything there. */
    void left(Address chat) {
        store.mailboxes().noticedIn(chat).forEach(store.mailboxes()::unnotice);
    }
}
