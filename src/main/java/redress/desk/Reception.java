package redress.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.dialog.Action;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.dialog.Phrase;
import redress.dialog.Turn;
import redress.store.Store;
import redress.store.Talk;

/** Private chats: finds the conversation that somebody is in, lets the engine take what they did, and does what follows. */
final class Reception {

    private static final String REFERENCE = "reference";

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final Filing filing;
    private final ConversationNames names;

    Reception(Store store, Post post, Rulebook rulebook, Filing filing, ConversationNames names) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.filing = filing;
        this.names = names;
    }

    /** Takes what somebody did in a private chat. */
    void take(Happening.Came came) {
        var now = moment(came);
        var found = store.conversations().find(came.chat());
        if (found.isEmpty() || begins(found.get(), came.input())) {
            begin(came, now, found);
        } else if (adds(found.get(), came.input())) {
            add(came, found.get());
        } else {
            var talk = found.get();
            settle(came, now, talk, rulebook.current().engine().take(talk.conversation(), came.input(), now), false);
        }
        post.answer(came.callback(), "");
    }

    private void begin(Happening.Came came, Moment now, Optional<Talk> before) {
        var rules = rulebook.current();
        var script = rules.pack().script();
        var first = rules.engine().isAlarm(came.input()) ? script.risk() : script.start();
        var turn = rules.engine().begin(names.next(), first, Map.of(), now);
        var references = before.map(Talk::references).orElse(List.of());
        var talk = store.conversations().begin(came.chat(), came.from(), turn.conversation(), references);
        settle(came, now, talk, turn, true);
    }

    private void settle(Happening.Came came, Moment now, Talk talk, Turn turn, boolean kept) {
        post.show(came.chat(), turn.replies(), came.message(), talk.key());
        var after = new Talk(talk.seat(), came.from(), turn.conversation(), talk.references(), talk.key());
        var done = turn.action().map(action -> action.accept(new Doing(came, after))).orElse(after);
        if (!kept || turn.action().isPresent()) {
            store.conversations().keep(done);
        }
        if (turn.wish().filter(Turn.Wish.BEGIN_ANEW::equals).isPresent()) {
            begin(came, now, Optional.of(done));
        }
    }

    /** After the end of a conversation a command, or words that belong to no case, begin a new one; so does every alarm. */
    private boolean begins(Talk talk, Input input) {
        var engine = rulebook.current().engine();
        boolean over = talk.conversation().phase() == Conversation.Phase.OVER;
        return over && (engine.isAlarm(input) || input.isNew() && !adds(talk, input));
    }

    /** What comes after everything was sent belongs to the case that it led to, so that nobody's afterthought is lost. */
    private boolean adds(Talk talk, Input input) {
        return talk.conversation().phase() == Conversation.Phase.OVER
                && talk.conversation().facts().containsKey(REFERENCE) && input.isNew()
                && input.words().flatMap(rulebook.current().engine()::command).isEmpty()
                && (input.words().isPresent() || input.file().isPresent());
    }

    private void add(Happening.Came came, Talk talk) {
        var reference = talk.conversation().facts().get(REFERENCE);
        filing.add(reference, came.from(), came.input().words().orElse(""), came.input().file().stream().toList(), came.at());
        post.text(came.chat(), rulebook.current().phrases().say(Phrase.ADDED_TO_CASE, Map.of(REFERENCE, reference)),
                rulebook.current().engine().always(talk.conversation()), talk.key());
    }

    private Moment moment(Happening.Came came) {
        return Moment.of(came.at(), rulebook.current().policy().organisation().zone());
    }

    /** Does what an end asks for; what comes out is kept of the chat. */
    private final class Doing implements Action.Visitor<Talk> {

        private final Happening.Came came;
        private final Talk talk;

        Doing(Happening.Came came, Talk talk) {
            this.came = came;
            this.talk = talk;
        }

        @Override
        public Talk open(Action.Open open) {
            var filed = filing.open(open, came.from(), came.at());
            var reference = filed.file().reference();
            var places = Alert.places(rulebook.current(), filed.file());
            var over = talk.conversation().over(Map.of(REFERENCE, reference));
            post.text(came.chat(), open.words().fill(places), rulebook.current().engine().always(over), filed.key());
            return with(over, reference);
        }

        @Override
        public Talk record(Action.Record record) {
            throw new IllegalStateException("what is recorded needs a case");
        }

        @Override
        public Talk raise(Action.Raise raise) {
            return with(talk.conversation(), filing.alarm(raise, came.from(), came.at()).file().reference());
        }

        private Talk with(Conversation conversation, String reference) {
            return new Talk(talk.seat(), talk.person(), conversation,
                    Stream.concat(talk.references().stream(), Stream.of(reference)).toList(), talk.key());
        }
    }
}
