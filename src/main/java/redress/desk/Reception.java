package redress.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import redress.casework.EventType;
import redress.dialog.Action;
import redress.dialog.Command;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.dialog.Reply;
import redress.dialog.Turn;
import redress.message.Keyboard;
import redress.store.Store;
import redress.store.Talk;

/** Private chats: finds the conversation that somebody is in, lets the engine take what they did, and does what follows. */
final class Reception {

    private static final int NAME_LENGTH = 6;
    private static final String NAME_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final Filing filing;
    private final RandomGenerator random;

    Reception(Store store, Post post, Rulebook rulebook, Filing filing, RandomGenerator random) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.filing = filing;
        this.random = random;
    }

    /** Takes what somebody did in a private chat. */
    void take(Happening.Came came) {
        var now = moment(came);
        var found = store.conversations().find(came.chat());
        if (found.isEmpty() || begins(found.get(), came.input())) {
            begin(came, now, found);
        } else {
            var talk = found.get();
            settle(came, now, talk, rulebook.current().engine().take(talk.conversation(), came.input(), now), false);
        }
        post.answer(came.callback(), "");
    }

    private void begin(Happening.Came came, Moment now, Optional<Talk> before) {
        var rules = rulebook.current();
        var script = rules.pack().script();
        boolean risk = came.input().words().flatMap(rules.engine()::command)
                .filter(Command.RISK::equals).isPresent();
        var turn = rules.engine().begin(name(), risk ? script.risk() : script.start(), Map.of(), now);
        var references = before.map(Talk::references).orElse(List.of());
        var talk = store.conversations().begin(came.chat(), came.from(), turn.conversation(), references);
        settle(came, now, talk, turn, true);
    }

    private void settle(Happening.Came came, Moment now, Talk talk, Turn turn, boolean kept) {
        post.show(came.chat(), turn.replies(), came.message(), talk.key());
        var after = new Talk(talk.chat(), came.from(), turn.conversation(), talk.references(), talk.key());
        var done = turn.action().map(action -> action.accept(new Doing(came, after))).orElse(after);
        if (!kept || turn.action().isPresent()) {
            store.conversations().keep(done);
        }
        if (turn.wish().filter(Turn.Wish.BEGIN_ANEW::equals).isPresent()) {
            begin(came, now, Optional.of(done));
        }
    }

    /** A conversation that is over is answered only where one of its old buttons is pressed. */
    private static boolean begins(Talk talk, Input input) {
        return talk.conversation().phase() == Conversation.Phase.OVER && input.press().isEmpty();
    }

    private Moment moment(Happening.Came came) {
        return Moment.of(came.at(), rulebook.current().policy().organisation().zone());
    }

    private String name() {
        var name = new StringBuilder();
        random.ints(NAME_LENGTH, 0, NAME_SIGNS.length()).forEach(sign -> name.append(NAME_SIGNS.charAt(sign)));
        return name.toString();
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
            post.show(came.chat(), List.of(new Reply.Show(open.words().fill(places), Keyboard.NONE)), 0, filed.key());
            return new Talk(talk.chat(), talk.person(), talk.conversation().over(Map.of("reference", reference)),
                    Stream.concat(talk.references().stream(), Stream.of(reference)).toList(), talk.key());
        }

        @Override
        public Talk record(Action.Record record) {
            throw new IllegalStateException("an event of type " + EventType.of(record.type()) + " needs a case");
        }

        @Override
        public Talk raise(Action.Raise raise) {
            filing.alarm(raise, came.from(), talk.key());
            return talk;
        }
    }
}
