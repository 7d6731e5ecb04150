package redress.desk;

import java.time.Instant;
import java.util.Map;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.store.Store;
import redress.store.Talk;

/**
 * What is kept of a private chat under a name while somebody speaks there without one. It is put back to how it was before, so
 * that nothing there tells that they spoke, and nothing that they say a moment too late goes to a case with their name.
 *
 * @param store where it is kept
 */
record Beneath(Store store) {

    /** Puts it back: of whoever has no case nothing is kept. */
    void lay(Talk talk) {
        if (talk.references().isEmpty()) {
            store.conversations().forget(talk.chat());
        } else {
            store.conversations().begin(talk.chat(), talk.person(), asBefore(talk), talk.references());
        }
    }

    /** The same of a chat whose mailbox is asked for, unless something was begun there that would be lost. */
    void lay(Address chat) {
        store.conversations().find(chat).filter(talk -> talk.conversation().phase() == Conversation.Phase.OVER
                || talk.conversation().answers().isEmpty()).ifPresent(this::lay);
    }

    /** What is kept of a chat whose cases are known, as of the day on which something last happened to one of them. */
    Conversation asBefore(Talk talk) {
        var last = talk.references().stream().flatMap(reference -> store.cases().log(reference).stream())
                .map(header -> header.at()).max(Instant::compareTo).orElse(Instant.EPOCH);
        return Conversation.fresh(talk.conversation().id(), "", Map.of(), last).in(talk.conversation().language()).over(Map.of());
    }
}
