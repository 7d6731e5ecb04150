package redress.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.casework.Team;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.message.Keyboard;
import redress.pack.Recording;
import redress.store.KeyId;
import redress.store.Store;
import redress.store.Talk;

/**
 * What a member of a team is asked who writes down what somebody told them in person, by phone or by letter: a conversation in
 * the team's chat about no case yet, which ends in one.
 */
final class Recordings {

    /** The fact by which such a conversation is known. */
    private static final String RECORDING = "!recording";

    private final Store store;
    private final Evidence evidence;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Filing filing;
    private final ConversationNames names;
    private final Reaching reaching;

    Recordings(Store store, Post post, Rulebook rulebook, TeamDirectory teams, Filing filing, ConversationNames names,
               Reaching reaching,
               Evidence evidence) {
        this.evidence = evidence;
        this.reaching = reaching;
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.filing = filing;
        this.names = names;
    }

    /** Whether a conversation is about no case yet. */
    static boolean isOne(Talk talk) {
        return talk.conversation().facts().containsKey(RECORDING);
    }

    /**
     * A member begins to write something down, in place of what they had not finished.
     *
     * @param key under which it is sealed what is said to the group outside of conversations
     */
    void begin(Happening.Came came, KeyId key, StaffTalks talks) {
        var rules = rulebook.current();
        var recording = rules.pack().recording();
        if (teams.team(came.chat()).filter(recording::isBy).isEmpty()) {
            post.reply(came, rules.phrases().say(recording.isThere() ? Phrase.STAFF_RECORD_NOT_HERE
                    : Phrase.STAFF_RECORD_NOWHERE, Map.of("teams", teams(rules, recording))), Keyboard.NONE, key);
            return;
        }
        talks.leave(StaffTalks.seat(came));
        var turn = rules.staffEngine().begin(names.next(), recording.dialog(), Map.of(RECORDING, recording.dialog()),
                StaffTalks.moment(came, rules));
        var talk = store.conversations().begin(StaffTalks.seat(came), came.from(), turn.conversation(), List.of());
        talks.show(came, rules, turn, talk, talk.key());
    }

    private static String teams(Rulebook.Rules rules, Recording recording) {
        return String.join(", ", recording.teams().stream().sorted().flatMap(id -> rules.policy().team(id).stream())
                .map(Team::name).toList());
    }

    /** A member goes on. */
    void take(Happening.Came came, Talk talk, StaffTalks talks) {
        var rules = rulebook.current();
        var turn = rules.staffEngine().take(talk.conversation(), came.input(), StaffTalks.moment(came, rules));
        talks.show(came, rules, turn, talk, talk.key());
        store.conversations().keep(talk.with(turn.conversation()));
        post.answer(came.callback(), "");
        if (turn.wish().isPresent()) {
            begin(came, talk.key(), talks);
        }
        turn.action().ifPresent(end -> end.accept(new Doing(came)));
    }

    /** Does what the end of such a conversation asks for. */
    private final class Doing implements Action.Visitor<Void> {

        private final Happening.Came came;

        Doing(Happening.Came came) {
            this.came = came;
        }

        @Override
        public Void open(Action.Open open) {
            var opened = filing.spoken(open, came.from(), came.at());
            Stream.concat(Stream.of(opened.first()), opened.with().stream())
                    .forEach(filed -> evidence.belong(filed, Filing.files(open.told()), List.of()));
            post.reply(came, open.words().fillWhatIsThere(opened.places()), Keyboard.NONE, opened.first().key());
            reaching.copy(rulebook.current(), opened.first(), came.at());
            return null;
        }

        @Override
        public Void record(Action.Record record) {
            throw new IllegalStateException("there is no case yet on which something could be recorded");
        }

        @Override
        public Void raise(Action.Raise raise) {
            throw new IllegalStateException("staff raise no alarm");
        }

        @Override
        public Void visit(Action.Visit visit) {
            throw new IllegalStateException("staff have no code that opens anything");
        }
    }
}
