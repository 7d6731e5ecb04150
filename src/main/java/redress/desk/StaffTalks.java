package redress.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.casework.Case;
import redress.casework.CaseAction;
import redress.casework.EventType;
import redress.dialog.Action;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.dialog.Phrase;
import redress.dialog.Reply;
import redress.dialog.Turn;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.PlainText;
import redress.message.Parcel;
import redress.message.Spot;
import redress.message.Target;
import redress.store.Cases;
import redress.store.KeyId;
import redress.store.Seat;
import redress.store.Store;
import redress.store.Talk;

/**
 * What members of a team are asked about a case, in the team's own chat. Each member has a seat of their own there: several
 * can be in different conversations at once, and only who was asked can answer.
 */
final class StaffTalks {

    /** What our own names for questions in a group begin with; the conversation's name and the update's number follow. */
    private static final String ASK = "ask:";
    private static final String ACTION = "case.action";
    /** The message whose button began the conversation: it is the one that shows at last what was done. */
    private static final String MESSAGE = "case.message";
    /** Who worked on the case when the conversation began, by the number within the case. */
    private static final String HANDLER = "case.handler-then";
    /** The number of the case's last event when the newest question was put. */
    private static final String SAW = "case.saw";

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Docket docket;
    private final ConversationNames names;
    private final Staffing staffing;
    private final Recordings recordings;

    StaffTalks(Store store, Post post, Rulebook rulebook, TeamDirectory teams, Docket docket, ConversationNames names,
               Staffing staffing, Recordings recordings) {
        this.recordings = recordings;
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.docket = docket;
        this.names = names;
        this.staffing = staffing;
    }

    /**
     * A member begins an action. One whose dialog asks nothing is done at once; any other begins a conversation, in place of
     * the one that the member had not finished.
     */
    void begin(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, CaseAction action) {
        var facts = new HashMap<>(CaseFacts.of(rules.phrases(), filed.file(), store.cases().body(filed.file().reference(), 1)));
        facts.putAll(staffing.facts(filed, came.from(), came.at()));
        facts.put(ACTION, action.id());
        facts.put(MESSAGE, Long.toString(came.message()));
        facts.put(SAW, Long.toString(filed.file().sequence()));
        facts.put(HANDLER, filed.file().handler());
        var dialog = rules.policy().isLate(action, filed.file(), came.at()) ? action.late() : action.dialog();
        var turn = rules.staffEngine().begin(names.next(), dialog, facts, moment(came, rules));
        if (turn.action().isPresent()) {
            turn.action().get().accept(new Doing(came, rules, filed, action, turn, Sight.of(filed.file())));
            return;
        }
        leave(seat(came));
        var talk = store.conversations().begin(seat(came), came.from(), turn.conversation(),
                List.of(filed.file().reference()));
        show(came, rules, turn, talk, filed.key());
        post.answer(came.callback(), "");
    }

    /** A member pressed a button of a conversation. */
    void press(Happening.Came came, String data) {
        var own = store.conversations().find(seat(came))
                .filter(talk -> data.startsWith(talk.conversation().id() + ":"));
        own.filter(StaffTalks::isOpen).ifPresentOrElse(talk -> take(came, talk), () -> post.answer(came.callback(),
                PlainText.shortened(rulebook.current().phrases().say(own.isPresent() ? Phrase.STAFF_OVER
                        : Phrase.STAFF_NOT_ASKED), Limits.NOTE)));
    }

    /**
     * A member wrote or sent something. It counts if it answers the newest question that was put to them, or is a command;
     * talk among staff is none of our business.
     */
    void hear(Happening.Came came, boolean commanded) {
        store.conversations().find(seat(came)).filter(StaffTalks::isOpen)
                .filter(talk -> commanded || isMeant(came, talk)).ifPresent(talk -> take(came, talk));
    }

    private boolean isMeant(Happening.Came came, Talk talk) {
        if (!came.input().isNew()) {
            return came.input().edited().filter(source -> talk.conversation().answers().values().stream()
                    .anyMatch(given -> given.source() == source)).isPresent();
        }
        if (came.replied() == Happening.Came.NEWEST) {
            return true;
        }
        var asked = ASK + talk.conversation().id() + ":";
        if (store.messages().handle(came.chat(), came.replied()).filter(handle -> handle.startsWith(asked)).isEmpty()) {
            return false;
        }
        boolean newest = store.messages().newest(came.chat(), asked).filter(new Target.Known(came.replied())::equals)
                .isPresent();
        if (!newest) {
            post.reply(came, rulebook.current().phrases().say(Phrase.STAFF_REPLY_NEWEST), Keyboard.NONE, talk.key());
        }
        return newest;
    }

    private void take(Happening.Came came, Talk talk) {
        if (Recordings.isOne(talk)) {
            recordings.take(came, talk, this);
            return;
        }
        var found = store.cases().find(talk.conversation().facts().get(CaseFacts.REFERENCE))
                .filter(filed -> !filed.isErased());
        if (found.isEmpty()) {
            tooLate(came, rulebook.current(), talk, "");
            return;
        }
        var filed = found.get();
        var rules = rulebook.of(filed.pack());
        var known = CaseFacts.renewed(talk.conversation(), rules.phrases(), filed.file(),
                store.cases().body(filed.file().reference(), 1), staffing.facts(filed, came.from(), came.at()));
        var turn = rules.staffEngine().take(known, came.input(), moment(came, rules));
        var action = rules.policy().action(talk.conversation().facts().get(ACTION))
                .filter(done -> isPossible(came, rules, filed, done));
        var refusal = turn.action().filter(end -> action.isPresent()).flatMap(end -> end.accept(new Objecting(came, filed)));
        if (refusal.isPresent()) {
            askAgain(came, rules, filed, talk, rules.phrases().say(refusal.get().why(), refusal.get().places()));
            return;
        }
        show(came, rules, turn, talk, filed.key());
        var after = talk.with(seeing(turn.conversation(), filed.file()));
        store.conversations().keep(after);
        post.answer(came.callback(), "");
        if (turn.wish().isPresent()) {
            rules.policy().action(talk.conversation().facts().get(ACTION))
                    .ifPresent(again -> begin(asPressed(came, talk), rules, filed, again));
        }
        turn.action().ifPresent(end -> action.ifPresentOrElse(
                done -> end.accept(new Doing(asPressed(came, talk), rules, filed, done, turn, Sight.of(talk))),
                () -> tooLate(came, rules, after, rules.policy().action(talk.conversation().facts().get(ACTION))
                        .map(CaseAction::label).orElse(""))));
    }

    /** What was answered is not taken: it is said why, and the question is put once more, so that nothing else is lost. */
    private void askAgain(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, Talk talk, String why) {
        var turn = rules.staffEngine().again(talk.conversation(), moment(came, rules));
        post.reply(came, why, Keyboard.NONE, filed.key());
        show(came, rules, turn, talk, filed.key());
        store.conversations().keep(talk.with(turn.conversation()));
        post.answer(came.callback(), "");
    }

    /** Whether an action can still be done, by this team: somebody else may have been quicker than the one who was asked. */
    private boolean isPossible(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, CaseAction action) {
        return rules.policy().actions(filed.file()).contains(action) && isIn(came, rules, filed.file());
    }

    /** Whether a case is with the team in whose chat something happened. */
    boolean isIn(Happening.Came came, Rulebook.Rules rules, Case file) {
        return teams.chat(rules.policy(), file.team()).filter(came.chat()::equals).isPresent();
    }

    private void tooLate(Happening.Came came, Rulebook.Rules rules, Talk talk, String what) {
        store.conversations().keep(talk.with(talk.conversation().over(Map.of())));
        post.reply(came, rules.phrases().say(Phrase.STAFF_TOO_LATE, Map.of("what", what,
                "reference", talk.references().get(0))), Keyboard.NONE, talk.key());
    }

    /**
     * What a member could see of a case when they were asked about it.
     *
     * @param saw     the number of its newest event when the newest question was put
     * @param handler who worked on it when the conversation began, by the number within the case; empty if nobody did
     */
    private record Sight(long saw, String handler) {

        static Sight of(Case file) {
            return new Sight(file.sequence(), file.handler());
        }

        static Sight of(Talk talk) {
            var facts = talk.conversation().facts();
            return new Sight(Long.parseLong(facts.getOrDefault(SAW, "0")), facts.getOrDefault(HANDLER, ""));
        }
    }

    /** The next question shows the case as it is now. */
    private static Conversation seeing(Conversation conversation, Case file) {
        if (conversation.phase() == Conversation.Phase.OVER) {
            return conversation;
        }
        var facts = new HashMap<>(conversation.facts());
        facts.put(SAW, Long.toString(file.sequence()));
        return conversation.knowing(facts);
    }

    /** A member's conversation is over before they finished it: they left the group. */
    void end(Talk talk) {
        if (isOpen(talk)) {
            leave(talk.seat());
            store.conversations().keep(talk.with(talk.conversation().over(Map.of())));
        }
    }

    /** What was put to the members of a group is put to them again where the group is now: its messages stayed behind. */
    void moved(Address from, Address to) {
        store.conversations().moved(from, to);
        store.conversations().ofMembers(to).stream().filter(StaffTalks::isOpen).forEach(talk -> {
            if (Recordings.isOne(talk)) {
                again(talk, rulebook.current(), talk.key());
            } else {
                store.cases().find(talk.conversation().facts().getOrDefault(CaseFacts.REFERENCE, ""))
                        .filter(filed -> !filed.isErased())
                        .ifPresent(filed -> again(talk, rulebook.of(filed.pack()), filed.key()));
            }
        });
    }

    private void again(Talk talk, Rulebook.Rules rules, KeyId key) {
        var facts = new HashMap<>(talk.conversation().facts());
        facts.put(MESSAGE, "0");
        var touched = talk.conversation().touched();
        var turn = rules.staffEngine().again(talk.conversation().knowing(facts),
                Moment.of(touched, rules.policy().organisation().zone()));
        store.conversations().keep(talk.with(turn.conversation()));
        show(new Happening.Came(0, talk.chat(), talk.person(), new Input.Other(), touched, "", 0, 0), rules, turn, talk, key);
    }

    /** What a member did, as if it had been under the message that began it. */
    private static Happening.Came asPressed(Happening.Came came, Talk talk) {
        return new Happening.Came(came.update(), came.chat(), came.from(), came.input(), came.at(), "",
                Long.parseLong(talk.conversation().facts().get(MESSAGE)), came.replied(), came.topic());
    }

    /** The question that a member leaves loses its buttons. */
    void leave(Seat seat) {
        store.conversations().find(seat).filter(StaffTalks::isOpen).ifPresent(talk -> store.messages()
                .newest(seat.chat(), ASK + talk.conversation().id() + ":")
                .ifPresent(message -> post.send(new Parcel.Bare(seat.chat(), message), talk.key())));
    }

    /** Shows what is asked so that all in the group know who is meant. */
    void show(Happening.Came came, Rulebook.Rules rules, Turn turn, Talk talk, KeyId key) {
        var hint = turn.conversation().phase() == Conversation.Phase.OPEN && rules.staffEngine()
                .stand(turn.conversation(), moment(came, rules)).question()
                .filter(asking -> !asking.asked().kind().isPressed()).isPresent();
        var who = rules.phrases().say(Phrase.STAFF_ASKED, Map.of("who", Alert.person(came.from()))) + "\n";
        var asked = ASK + talk.conversation().id() + ":" + came.update() + ":";
        turn.replies().forEach(reply -> reply.accept(new Reply.Visitor<Void>() {

            private int shown;

            @Override
            public Void show(Reply.Show show) {
                var below = hint ? "\n\n" + rules.phrases().say(Phrase.STAFF_REPLY) : "";
                post.text(came.chat(), place(came, talk), who + show.text() + below, show.keyboard(), key, asked + shown++);
                return null;
            }

            @Override
            public Void renew(Reply.Renew renew) {
                post.show(came.chat(), List.of(new Reply.Renew(who + renew.text(), renew.keyboard())), came.message(), key);
                return null;
            }

            @Override
            public Void bare(Reply.Bare bare) {
                post.show(came.chat(), List.of(bare), came.message(), key);
                return null;
            }
        }));
    }

    /** In a topic a question stands by itself; else it answers the message by which the conversation began. */
    private static Spot place(Happening.Came came, Talk talk) {
        long begun = Long.parseLong(talk.conversation().facts().getOrDefault(MESSAGE, "0"));
        return came.topic() != 0 || begun == 0 ? came.spot() : Spot.reply(new Target.Known(begun));
    }

    private static boolean isOpen(Talk talk) {
        return talk.conversation().phase() != Conversation.Phase.OVER;
    }

    static Seat seat(Happening.Came came) {
        return new Seat(came.chat(), came.topic(), came.from().id());
    }

    static Moment moment(Happening.Came came, Rulebook.Rules rules) {
        return Moment.of(came.at(), rules.policy().organisation().zone());
    }

    /** Why the last answer of a conversation cannot stand: it names a case with which this one cannot be linked. */
    private final class Objecting implements Action.Visitor<Optional<Links.Refusal>> {

        private final Happening.Came came;
        private final Cases.Filed filed;

        Objecting(Happening.Came came, Cases.Filed filed) {
            this.came = came;
            this.filed = filed;
        }

        @Override
        public Optional<Links.Refusal> open(Action.Open open) {
            return Optional.empty();
        }

        @Override
        public Optional<Links.Refusal> raise(Action.Raise raise) {
            return Optional.empty();
        }

        @Override
        public Optional<Links.Refusal> visit(Action.Visit visit) {
            return Optional.empty();
        }

        @Override
        public Optional<Links.Refusal> record(Action.Record record) {
            return docket.refusal(came.chat(), filed, record);
        }
    }

    /** Does what the end of a staff dialog asks for. */
    private final class Doing implements Action.Visitor<Void> {

        private final Happening.Came came;
        private final Rulebook.Rules rules;
        private final Cases.Filed filed;
        private final CaseAction action;
        private final Turn turn;
        private final Sight sight;

        Doing(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, CaseAction action, Turn turn, Sight sight) {
            this.sight = sight;
            this.turn = turn;
            this.came = came;
            this.rules = rules;
            this.filed = filed;
            this.action = action;
        }

        @Override
        public Void open(Action.Open open) {
            docket.open(came, rules, filed, action, open, turn, sight.saw());
            return null;
        }

        @Override
        public Void raise(Action.Raise raise) {
            throw new IllegalStateException("a staff action raises no alarm");
        }

        @Override
        public Void visit(Action.Visit visit) {
            throw new IllegalStateException("staff have no code that opens anything");
        }

        @Override
        public Void record(Action.Record record) {
            if (record.types().contains(EventType.ASSIGNED.id()) && isTakenMeanwhile()) {
                post.note(came, rules.phrases().say(Phrase.STAFF_TAKEN, Map.of("who", staffing.handler(filed).orElse(""),
                        "reference", filed.file().reference())), filed.key());
            } else {
                docket.enter(came, rules, filed, action, record, turn, sight.saw());
            }
            return null;
        }

        /** Of two who take a case on at once the first gets it; whoever means to take it over from them begins again. */
        private boolean isTakenMeanwhile() {
            return filed.file().isHandled() && !filed.file().handler().equals(sight.handler())
                    && !staffing.isHandler(filed, came.from());
        }
    }
}
