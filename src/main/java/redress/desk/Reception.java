package redress.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.casework.EventType;
import redress.casework.Header;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.dialog.Phrase;
import redress.dialog.Turn;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.PlainText;
import redress.store.Store;
import redress.store.Talk;

/** Private chats: finds the conversation that somebody is in, lets the engine take what they did, and does what follows. */
final class Reception {

    /** The fact that holds what somebody wants to begin while it is asked what becomes of the conversation under way. */
    private static final String WAITING = "!waiting";

    /** What goes between a team and the person whose case it is. */
    private static final Set<EventType> EXCHANGED =
            Set.of(EventType.MESSAGE_OUT, EventType.MESSAGE_IN, EventType.EVIDENCE_ADDED);

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final Filing filing;
    private final Endings endings;
    private final WaysIn ways;
    private final ConversationNames names;
    private final Signposts signposts;
    private final StatusAnswer status;

    Reception(Store store, Post post, Rulebook rulebook, Filing filing, Endings endings, WaysIn ways, ConversationNames names) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.filing = filing;
        this.endings = endings;
        this.ways = ways;
        this.names = names;
        this.signposts = new Signposts(store);
        this.status = new StatusAnswer(store, post, rulebook);
    }

    /** Takes what somebody did in a private chat. */
    void take(Happening.Came came) {
        var found = store.conversations().find(came.chat());
        var named = WaysIn.in(came.input());
        var way = named.flatMap(name -> ways.find(name, came.from(), language(came, found), came.at()));
        if (way.isEmpty()) {
            goOn(came, found);
            post.answer(came.callback(), "");
        } else if (way.get().beginning().isPresent()) {
            enter(came, found, named.get(), way.get().beginning().get());
            post.answer(came.callback(), "");
        } else {
            turnAway(came, found, way.get().why());
        }
    }

    private void goOn(Happening.Came came, Optional<Talk> found) {
        if (asksStatus(came, found)) {
            tellStatus(came, found);
            return;
        }
        if (found.isEmpty() || begins(found.get(), came.input())) {
            begin(came, found, plain(came));
            return;
        }
        var talk = found.get();
        replied(talk, came).or(() -> reference(talk, came)).ifPresentOrElse(reference -> add(came, talk, reference), () -> {
            var rules = rules(talk);
            var turn = rules.engine().take(talk.conversation(), came.input(), moment(came, rules));
            settle(came, talk, talk.conversation(), turn, false);
        });
    }

    /** Whether somebody asks where their cases stand, and does not answer the question at which they are. */
    private boolean asksStatus(Happening.Came came, Optional<Talk> found) {
        return rulebook.current().engine().isAboutStatus(came.input())
                && found.filter(talk -> talk.conversation().phase() == Conversation.Phase.OPEN)
                .filter(talk -> isAnswer(talk, came)).isEmpty();
    }

    /** Tells it, and asks again what was asked: nobody loses their place by it. */
    private void tellStatus(Happening.Came came, Optional<Talk> found) {
        var talk = found.orElseGet(() -> store.conversations().begin(came.chat(), came.from(),
                StatusAnswer.nothingBegun(names.next(), language(came, found), came.at()), List.of()));
        status.give(came, talk);
        if (talk.conversation().phase() == Conversation.Phase.OPEN) {
            var rules = rules(talk);
            settle(came, talk, talk.conversation(), rules.engine().again(talk.conversation(), moment(came, rules)), false);
        }
    }

    /** The reference of the case about which the message is that somebody replied to; what they write belongs to it. */
    private Optional<String> replied(Talk talk, Happening.Came came) {
        return Optional.of(came.replied()).filter(number -> number > 0 && isContent(talk, came.input()))
                .flatMap(store.messages()::handle).flatMap(About::reference).filter(talk.references()::contains)
                .filter(reference -> store.cases().find(reference).filter(filed -> !filed.isErased()).isPresent());
    }

    /** The reference of the case to which an input belongs, if it belongs to one and not to the talk. */
    private Optional<String> reference(Talk talk, Happening.Came came) {
        return adds(talk, came.input()) ? Optional.of(talk.conversation().facts().get(Endings.REFERENCE)) : answers(talk, came);
    }

    /** What somebody came for begins, unless a conversation is under way: then they are asked first, and nothing is lost. */
    private void enter(Happening.Came came, Optional<Talk> found, String named, Beginning beginning) {
        var open = found.filter(talk -> talk.conversation().phase() != Conversation.Phase.OVER);
        if (open.isEmpty()) {
            begin(came, found, beginning);
            return;
        }
        var talk = open.get();
        var waiting = new HashMap<>(talk.conversation().facts());
        waiting.put(WAITING, named);
        var conversation = talk.conversation().knowing(waiting);
        var rules = rules(talk);
        settle(came, talk, conversation, rules.engine().beginAnother(conversation, moment(came, rules)), false);
    }

    /** Who cannot do what they came for is told why; whoever is here for the first time is asked what else they came for. */
    private void turnAway(Happening.Came came, Optional<Talk> found, String why) {
        if (!came.callback().isEmpty()) {
            post.answer(came.callback(), PlainText.shortened(why, Limits.NOTE));
        } else if (found.isPresent()) {
            post.text(came.chat(), why, rules(found.get()).engine().always(found.get().conversation()), found.get().key());
        } else {
            begin(came, found, plain(came));
            store.conversations().find(came.chat()).ifPresent(talk -> post.text(came.chat(), why, Keyboard.NONE, talk.key()));
        }
    }

    private Beginning plain(Happening.Came came) {
        var rules = rulebook.current();
        var script = rules.pack().script();
        return Beginning.plain(rules, rules.engine().isAlarm(came.input()) ? script.risk() : script.start());
    }

    private void begin(Happening.Came came, Optional<Talk> before, Beginning beginning) {
        var rules = beginning.rules();
        var now = moment(came, rules);
        var begun = rules.engine().begin(names.next(), beginning.dialog(), beginning.facts(), beginning.link(),
                language(came, before), now);
        // Whoever comes with the wish for another language is asked about it before anything else.
        var turn = rules.engine().isAboutLanguage(begun.conversation(), came.input())
                ? rules.engine().take(begun.conversation(), came.input(), now) : begun;
        var references = before.map(Talk::references).orElse(List.of());
        var talk = store.conversations().begin(came.chat(), came.from(), turn.conversation(), references);
        var first = Conversation.fresh(begun.conversation().id(), beginning.dialog(), beginning.facts(), came.at())
                .in(begun.conversation().language());
        settle(came, talk, first, turn, true);
    }

    /** The language in which a chat was held last; at first that of the phone, if the pack speaks it. */
    private String language(Happening.Came came, Optional<Talk> before) {
        return before.map(talk -> talk.conversation().language()).filter(chosen -> !chosen.isEmpty())
                .orElseGet(() -> rulebook.current().pack().spoken().forDevice(came.from().language()));
    }

    /** The rules of the case that a conversation is about, or today's. */
    private Rulebook.Rules rules(Talk talk) {
        return Optional.ofNullable(talk.conversation().facts().get(CaseFacts.REFERENCE)).flatMap(store.cases()::find)
                .map(filed -> rulebook.of(filed.pack())).orElseGet(rulebook::current);
    }

    /**
     * Shows what an input led to, does what an end asks for, and keeps what has become of the conversation.
     *
     * @param before the conversation as it was
     * @param kept   whether what has become of it is kept already
     */
    private void settle(Happening.Came came, Talk talk, Conversation before, Turn turn, boolean kept) {
        // What somebody pressed to come here is a message about a case, which stays as it is.
        boolean pressedHere = WaysIn.in(came.input()).isEmpty();
        post.show(came.chat(), turn.replies(), pressedHere ? came.message() : 0, talk.key());
        var rules = rules(talk);
        var after = new Talk(talk.seat(), came.from(), signposts.count(settled(turn.conversation()), rules, moment(came, rules)),
                talk.references(), talk.key());
        var done = turn.action().map(action -> endings.perform(action, came, before, after, turn)).orElse(after);
        if (!kept || turn.action().isPresent()) {
            store.conversations().keep(done);
        }
        if (turn.wish().filter(Turn.Wish.BEGIN_ANEW::equals).isPresent()) {
            begin(came, Optional.of(done), Optional.ofNullable(before.facts().get(WAITING))
                    .flatMap(named -> ways.find(named, came.from(), before.language(), came.at())).flatMap(WayIn::beginning)
                    .orElseGet(() -> plain(came)));
        }
    }

    /** What waits is forgotten once it is no longer asked about. */
    private static Conversation settled(Conversation conversation) {
        if (!conversation.facts().containsKey(WAITING) || conversation.phase() == Conversation.Phase.PAUSED) {
            return conversation;
        }
        var facts = new HashMap<>(conversation.facts());
        facts.remove(WAITING);
        return conversation.knowing(facts);
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
        return talk.conversation().phase() == Conversation.Phase.OVER
                && talk.conversation().facts().containsKey(Endings.REFERENCE) && isContent(talk, input);
    }

    /**
     * The reference of the case whose team waits for what somebody writes, while they have begun nothing else: they were
     * asked about it, and the first question of another talk stands below only because that is where everybody comes back to.
     */
    private Optional<String> answers(Talk talk, Happening.Came came) {
        var conversation = talk.conversation();
        boolean idle = conversation.phase() == Conversation.Phase.OPEN && conversation.aside().isEmpty()
                && conversation.answers().isEmpty() && !conversation.facts().containsKey(CaseFacts.REFERENCE);
        if (!idle || !isContent(talk, came.input()) || isAnswer(talk, came)) {
            return Optional.empty();
        }
        var newestFirst = new ArrayList<>(talk.references());
        Collections.reverse(newestFirst);
        return newestFirst.stream().filter(this::awaitsAnswer).findFirst();
    }

    /** Whether the team asked, and nothing came since. */
    private boolean awaitsAnswer(String reference) {
        return store.cases().log(reference).stream().map(Header::type).filter(EXCHANGED::contains)
                .reduce((first, last) -> last).filter(EventType.MESSAGE_OUT::equals).isPresent();
    }

    /** Whether words are an answer beyond doubt where the conversation stands, such as those on a button. */
    private boolean isAnswer(Talk talk, Happening.Came came) {
        var rules = rules(talk);
        var now = moment(came, rules);
        return came.input().words().flatMap(words -> rules.engine().stand(talk.conversation(), now).state()
                .flatMap(state -> state.typed(words, Optional.empty(), now.today()))).isPresent();
    }

    /** Whether an input says something that is no command. */
    private boolean isContent(Talk talk, Input input) {
        var engine = rulebook.current().engine();
        return input.isNew() && input.words().flatMap(engine::command).isEmpty()
                && !engine.isAboutLanguage(talk.conversation(), input)
                && (input.words().isPresent() || input.file().isPresent());
    }

    private void add(Happening.Came came, Talk talk, String reference) {
        filing.add(reference, came.from(), came.input().words().orElse(""), came.input().file().stream().toList(), came.at());
        var engine = rulebook.current().engine();
        var words = engine.phrases(talk.conversation()).say(Phrase.ADDED_TO_CASE, Map.of(Endings.REFERENCE, reference));
        post.text(came.chat(), words, engine.always(talk.conversation()), talk.key());
    }

    private static Moment moment(Happening.Came came, Rulebook.Rules rules) {
        return Moment.of(came.at(), rules.policy().organisation().zone());
    }
}
