package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.dialog.Conversation;
import redress.dialog.Moment;
import redress.dialog.Turn;
import redress.message.Address;
import redress.store.Seat;
import redress.store.Store;
import redress.store.Talk;

/**
 * Where the conversation of a private chat is kept when whoever speaks must not be recorded: at a seat of its own, under a new
 * key, without a name and without their cases. What is kept of the chat besides is put back to how it was before, so that nothing
 * there tells that they spoke. Once such a conversation is over, or was left for long, nothing of it is kept.
 */
final class Unrecorded {

    private final Store store;
    private final Belonging belonging;
    private final Forgetting forgetting;
    private final Receipts receipts;
    private final Beneath beneath;
    private final Lately lately = new Lately();

    Unrecorded(Store store, Belonging belonging, Receipts receipts) {
        this.receipts = receipts;
        this.store = store;
        this.belonging = belonging;
        this.forgetting = new Forgetting(store);
        this.beneath = new Beneath(store);
    }

    /**
     * The place of a conversation from now on.
     *
     * @param talk where it was kept until now
     * @param turn what it has come to
     */
    Talk seated(Talk talk, Happening.Came came, Turn turn, Moment now) {
        var conversation = turn.conversation();
        if (!talk.seat().anonymous()) {
            return turn.anonymous() && conversation.phase() != Conversation.Phase.OVER || isDone(turn)
                    ? hidden(talk, conversation) : talk;
        }
        return isNamed(talk, turn, now) ? named(talk, came, belonging.rules(talk).engine().awake(conversation, now)) : talk;
    }

    /** Whether an end was come to at which nobody is recorded. */
    private static boolean isDone(Turn turn) {
        return turn.anonymous() && turn.action().isPresent();
    }

    /**
     * Whether the conversation has taken another way, on which a name is given. Whoever only goes back, to look or to change an
     * answer, has not: until they have answered anew, nothing is kept under their name.
     */
    private boolean isNamed(Talk talk, Turn turn, Moment now) {
        var conversation = turn.conversation();
        if (turn.anonymous() || !conversation.aside().isEmpty()) {
            return false;
        }
        return turn.action().isPresent() || conversation.phase() == Conversation.Phase.OPEN
                && belonging.rules(talk).engine().stand(conversation, now).before().isEmpty();
    }

    private Talk hidden(Talk talk, Conversation conversation) {
        var hidden = store.conversations().beginAnonymous(talk, receipts.knowing(conversation));
        beneath.lay(talk);
        return hidden;
    }

    /**
     * Whether somebody whose cases are known has left what they began. It is kept in the same way as if they had gone on without
     * a name, so that nobody who can open it knows which of the two it was.
     */
    private static boolean isLeft(Talk talk) {
        return talk.conversation().phase() == Conversation.Phase.OVER && talk.conversation().facts().isEmpty()
                && !talk.references().isEmpty();
    }

    private Talk named(Talk talk, Happening.Came came, Conversation conversation) {
        var references = store.conversations().find(came.chat()).map(Talk::references).orElse(List.of());
        var named = store.conversations().beginNamed(talk, came.from(), conversation, references);
        forgetting.expect();
        return named;
    }

    /** What is kept of a chat once what was said there without a name is forgotten. */
    Optional<Talk> leave(Address chat) {
        store.conversations().forget(Seat.anonymous(chat));
        forgetting.expect();
        return store.conversations().find(chat);
    }

    /** Keeps what a conversation has come to. */
    void keep(Talk talk, Instant now, Duration forget) {
        if (!talk.seat().anonymous()) {
            store.conversations().keep(isLeft(talk) ? talk.with(beneath.asBefore(talk)) : talk);
            visited(talk, now, forget);
            return;
        }
        lately.spoke(talk.chat(), now);
        if (talk.conversation().phase() == Conversation.Phase.OVER) {
            leave(talk.chat());
        } else {
            store.conversations().keep(talk);
            forgetting.touched(talk, now, forget);
        }
    }

    /** Whether somebody spoke without a name in a chat just now. */
    boolean isJustOver(Address chat, Instant now) {
        return lately.isThere(chat, now);
    }

    /**
     * Of whoever told nothing it is not kept for ever that they were here: it may have been after they spoke without a name.
     */
    void visited(Talk talk, Instant now, Duration forget) {
        boolean nothing = talk.references().isEmpty()
                && (talk.conversation().phase() == Conversation.Phase.OVER || talk.conversation().answers().isEmpty());
        if (nothing) {
            forgetting.touched(talk, now, forget);
        } else {
            store.conversations().keepForGood(talk);
            forgetting.expect();
        }
    }
}
