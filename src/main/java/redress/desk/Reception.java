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
        var begun = rules.engine().begin(names.next(), first, Map.of(), language(came, before), now);
        // Whoever comes with the wish for another language is asked about it before anything else.
        var turn = rules.engine().isAboutLanguage(begun.conversation(), came.input())
                ? rules.engine().take(begun.conversation(), came.input(), now) : begun;
        var references = before.map(Talk::references).orElse(List.of());
        var talk = store.conversations().begin(came.chat(), came.from(), turn.conversation(), references);
        settle(came, now, talk, turn, true);
    }

    /** The language in which a chat was held last; at first that of the phone, if the pack speaks it. */
    private String language(Happening.Came came, Optional<Talk> before) {
        return before.map(talk -> talk.conversation().language()).filter(chosen -> !chosen.isEmpty())
                .orElseGet(() -> rulebook.current().pack().spoken().forDevice(came.from().language()));
    }

    private void settle(Happening.Came came, Moment now, Talk talk, Turn turn, boolean kept) {
        post.show(came.chat(), turn.replies(), came.message(), talk.key());
        var after = new Talk(talk.seat(), came.from(), turn.conversation(), talk.references(), talk.key());
        var done = turn.action().map(action -> action.accept(new Doing(came, after, turn))).orElse(after);
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
        return over && (engine.isAlarm(input)
                || input.isNew() && !adds(talk, input) && !engine.isAboutLanguage(talk.conversation(), input));
    }

    /** What comes after everything was sent belongs to the case that it led to, so that nobody's afterthought is lost. */
    private boolean adds(Talk talk, Input input) {
        var engine = rulebook.current().engine();
        return talk.conversation().phase() == Conversation.Phase.OVER
                && talk.conversation().facts().containsKey(REFERENCE) && input.isNew()
                && input.words().flatMap(engine::command).isEmpty() && !engine.isAboutLanguage(talk.conversation(), input)
                && (input.words().isPresent() || input.file().isPresent());
    }

    private void add(Happening.Came came, Talk talk) {
        var reference = talk.conversation().facts().get(REFERENCE);
        filing.add(reference, came.from(), came.input().words().orElse(""), came.input().file().stream().toList(), came.at());
        post.text(came.chat(), rulebook.current().engine().phrases(talk.conversation()).say(Phrase.ADDED_TO_CASE, Map.of(REFERENCE, reference)),
                rulebook.current().engine().always(talk.conversation()), talk.key());
    }

    private Moment moment(Happening.Came came) {
        return Moment.of(came.at(), rulebook.current().policy().organisation().zone());
    }

    /** Does what an end asks for; what comes out is kept of the chat. */
    private final class Doing implements Action.Visitor<Talk> {

        private final Happening.Came came;
        private final Talk talk;
        private final Turn turn;

        Doing(Happening.Came came, Talk talk, Turn turn) {
            this.came = came;
            this.talk = talk;
            this.turn = turn;
        }

        @Override
        public Talk open(Action.Open open) {
            var opened = filing.open(open, came.from(), language(), came.at());
            var over = talk.conversation().over(Map.of(REFERENCE, opened.first().file().reference()));
            var words = turn.action(language()).map(Action::words).orElse(open.words());
            post.text(came.chat(), words.fill(opened.places()), rulebook.current().engine().always(over),
                    opened.first().key());
            return with(over, opened.references());
        }

        @Override
        public Talk record(Action.Record record) {
            throw new IllegalStateException("what is recorded needs a case");
        }

        @Override
        public Talk raise(Action.Raise raise) {
            return with(talk.conversation(), List.of(filing.alarm(raise, came.from(), language(), came.at()).file().reference()));
        }

        private String language() {
            return talk.conversation().language();
        }

        private Talk with(Conversation conversation, List<String> references) {
            return new Talk(talk.seat(), talk.person(), conversation,
                    Stream.concat(talk.references().stream(), references.stream()).toList(), talk.key());
        }
    }
}
