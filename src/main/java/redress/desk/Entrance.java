package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.casework.Party;
import redress.dialog.Action;
import redress.dialog.Conversation;
import redress.dialog.Moment;
import redress.dialog.Phrase;
import redress.dialog.Turn;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.ReceiptCode;
import redress.store.Seat;
import redress.store.Store;
import redress.store.Talk;
import redress.work.Job;

/**
 * Where people come in who have a receipt code. Whether a code opens anything is found out beside the desk, and takes as long if it
 * opens nothing. What is in the chat under a name stays as it is.
 */
final class Entrance {

    /** The dialog that asks for the code. */
    static final String DIALOG = "common/mailbox";

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final ConversationNames names;
    private final Errands errands;
    private final Inside inside;
    private final Forgetting forgetting;
    private final Tries tries = new Tries();

    Entrance(Store store, Post post, Rulebook rulebook, ConversationNames names, Errands errands, Inside inside) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.names = names;
        this.errands = errands;
        this.inside = inside;
        this.forgetting = new Forgetting(store);
    }

    /**
     * The conversation that asks for a code.
     *
     * @param talk where it is kept
     * @param turn what it begins with
     */
    record Begun(Talk talk, Turn turn) {
        /** Shows nothing of either. */
        @Override
        public String toString() {
            return "Begun";
        }
    }

    /**
     * Somebody wants to come in, and is asked for the code. What they are telling without a name comes first.
     *
     * @param found    the conversation that they are in
     * @param language in which they are spoken to, as two letters
     */
    void ask(Happening.Came came, Optional<Talk> found, String language) {
        begin(came, found, language).ifPresent(begun -> post.show(came.chat(), begun.turn().replies(), 0, begun.talk().key()));
    }

    /**
     * Begins to ask somebody for the code, of which they see nothing yet.
     *
     * @return nothing if they were told why they cannot come in
     */
    Optional<Begun> begin(Happening.Came came, Optional<Talk> found, String language) {
        var rules = rulebook.current();
        var phrases = rules.pack().spoken().in(language).phrases();
        if (!isThere()) {
            say(came.chat(), phrases.say(Phrase.MAILBOX_NOT_HERE));
            return Optional.empty();
        }
        if (found.filter(Entrance::isTelling).isPresent()) {
            say(came.chat(), phrases.say(Phrase.MAILBOX_FIRST));
            return Optional.empty();
        }
        var turn = rules.engine().begin(names.next(), DIALOG, Map.of(), language,
                Moment.of(came.at(), rules.policy().organisation().zone()));
        new Beneath(store).lay(came.chat());
        var talk = store.conversations().begin(Seat.anonymous(came.chat()), Party.unnamed(""), turn.conversation(), List.of());
        forgetting.touched(talk, came.at(), rules.pack().anonymity().forget());
        return Optional.of(new Begun(talk, turn));
    }

    /** Whether there are mailboxes. */
    boolean isThere() {
        return rulebook.current().pack().script().dialog(DIALOG).isPresent();
    }

    private static boolean isTelling(Talk talk) {
        return talk.seat().anonymous() && talk.conversation().phase() != Conversation.Phase.OVER
                && !talk.conversation().answers().isEmpty();
    }

    /** Somebody gave a code: what it opens is found out, unless too many were tried. */
    void knock(Happening.Came came, String language, Action.Visit visit, String words) {
        var phrases = rulebook.current().pack().spoken().in(language).phrases();
        say(came.chat(), switch (tries.begin(came.chat(), came.at())) {
            case FREE -> {
                errands.sendAlone(new Job.OpenMailbox(ReceiptCode.read(visit.code()).orElseThrow(), came.chat(), language));
                yield words;
            }
            case UNDER_WAY -> phrases.say(Phrase.CODE_UNDER_WAY);
            case TOO_MANY -> phrases.say(Phrase.CODE_TOO_MANY);
        });
    }

    /** It is known what a code was stretched to that somebody gave. */
    void derived(Job.OpenMailbox open, byte[] derived, Instant now) {
        var filed = store.mailboxes().find(derived).flatMap(store.cases()::find);
        tries.ended(open.chat(), filed.isPresent());
        var phrases = rulebook.current().pack().spoken().in(open.language()).phrases();
        if (filed.isEmpty()) {
            say(open.chat(), phrases.say(Phrase.CODE_UNKNOWN));
        } else if (store.conversations().find(Seat.anonymous(open.chat())).filter(Entrance::isTelling).isPresent()) {
            say(open.chat(), phrases.say(Phrase.MAILBOX_FIRST));
        } else {
            var talk = inside.enter(open.chat(), open.language(), filed.get(), now);
            forgetting.touched(talk, now, rulebook.current().pack().anonymity().forget());
        }
    }

    private void say(Address chat, String words) {
        store.conversations().inPassing(key -> post.text(chat, words, Keyboard.NONE, key));
    }
}
