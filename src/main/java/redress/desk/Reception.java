package redress.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.card.CaseStory;
import redress.casework.Body;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.dialog.Command;
import redress.dialog.Conversation;
import redress.dialog.Facts;
import redress.dialog.Input;
import redress.dialog.Link;
import redress.dialog.Moment;
import redress.dialog.Phrase;
import redress.dialog.State;
import redress.dialog.Told;
import redress.dialog.Turn;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.ReceiptCode;
import redress.message.Target;
import redress.store.Store;
import redress.store.Talk;

/** Private chats: finds the conversation that somebody is in, lets the engine take what they did, and does what follows. */
final class Reception {

    /** The fact that holds what somebody wants to begin while it is asked what becomes of the conversation under way. */
    private static final String WAITING = "!waiting";

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final Endings endings;
    private final Additions additions;
    private final WaysIn ways;
    private final ConversationNames names;
    private final Belonging belonging;
    private final Signposts signposts;
    private final StatusAnswer status;
    private final Evidence evidence;
    private final Wiping wiping;
    private final ByCode codes;
    private final Unrecorded unrecorded;

    Reception(Store store, Post post, Rulebook rulebook, Endings endings, Additions additions, WaysIn ways, ConversationNames names,
              Wiping wiping, ByCode codes, Evidence evidence) {
        this.codes = codes;
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.additions = additions;
        this.endings = endings;
        this.evidence = evidence;
        this.ways = ways;
        this.names = names;
        this.wiping = wiping;
        this.belonging = new Belonging(store, rulebook);
        this.signposts = new Signposts(store);
        this.status = new StatusAnswer(store, post, rulebook);
        this.unrecorded = new Unrecorded(store, belonging, codes.receipts());
    }

    /** Takes what somebody did in a private chat. */
    void take(Happening.Came came) {
        var as = came.bringing(evidence.arriving(came.chat(), came.input()));
        hear(as);
        evidence.follow(came.chat(), came.input(), as.input());
    }

    /** It has become known what became of a file. Nobody did anything, so nothing counts as touched. */
    void learn(Talk talk, Input news) {
        var came = new Happening.Came(0, talk.chat(), talk.person(), news, talk.conversation().touched(), "", 0, 0);
        var rules = belonging.rules(talk);
        settle(came, talk, talk.conversation(), rules.engine().take(talk.conversation(), news, moment(came, rules)), false);
    }

    private void hear(Happening.Came came) {
        boolean noted = wiping.note(came);
        if (!wiping.press(came)) {
            receive(came);
        }
        if (!noted) {
            wiping.note(came);
        }
    }

    private void receive(Happening.Came came) {
        var found = store.conversations().current(came.chat());
        var given = found.flatMap(talk -> belonging.given(talk, came.input()));
        if (given.isPresent()) {
            give(came, found.get(), given.get());
            return;
        }
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
        if (isStrayCode(came, found)) {
            comeIn(came, found);
            return;
        }
        if (found.filter(talk -> isForNamed(talk, came)).isPresent()) {
            remind(came, found.get(), Phrase.REPLY_UNRECORDED);
            return;
        }
        if (asks(Command.WIPE, came, found)) {
            wiping.ask(came);
            return;
        }
        if (asks(Command.MAILBOX, came, found)) {
            codes.entrance().ask(came, found, language(came, found));
            return;
        }
        if (asks(Command.MYDATA, came, found)) {
            askForData(came, found);
            return;
        }
        if (asks(Command.STATUS, came, found)) {
            tellStatus(came, found);
            return;
        }
        var belongs = found.flatMap(talk -> belonging.replied(talk, came));
        if (found.isEmpty() || belongs.isEmpty() && begins(found.get(), came.input())) {
            begin(came, found, plain(came));
            return;
        }
        var talk = found.get();
        if (changes(talk, came)) {
            return;
        }
        var doubt = belongs.isPresent() ? Optional.<String>empty() : belonging.inDoubt(talk, came)
                .or(() -> unrecorded.isJustOver(came.chat(), came.at()) ? belonging.answers(talk, came) : Optional.empty());
        if (doubt.isPresent()) {
            var rules = belonging.rules(talk);
            settle(came, talk, talk.conversation(), rules.engine().askWhose(talk.conversation(), came.input(), doubt.get(),
                    Alert.GIVE + doubt.get(), moment(came, rules)), false);
            return;
        }
        belongs.or(() -> belonging.reference(talk, came)).ifPresentOrElse(reference -> add(came, talk, reference), () -> {
            var rules = belonging.rules(talk);
            var turn = rules.engine().take(talk.conversation(), came.input(), moment(came, rules));
            settle(came, talk, talk.conversation(), turn, false);
        });
    }

    /** Whether somebody typed a receipt code where none is asked for: it opens a mailbox, and must not be read by anybody else. */
    private boolean isStrayCode(Happening.Came came, Optional<Talk> found) {
        return came.input().isNew() && came.input().words().flatMap(ReceiptCode::read).isPresent() && codes.entrance().isThere()
                && found.filter(talk -> asksForCode(talk, came)).isEmpty();
    }

    private boolean asksForCode(Talk talk, Happening.Came came) {
        var rules = belonging.rules(talk);
        return talk.conversation().phase() == Conversation.Phase.OPEN
                && rules.engine().stand(talk.conversation(), moment(came, rules)).state().filter(State::isSecret).isPresent();
    }

    private void comeIn(Happening.Came came, Optional<Talk> found) {
        codes.entrance().begin(came, found, language(came, found)).ifPresentOrElse(begun -> {
            var rules = rulebook.current();
            var conversation = begun.turn().conversation();
            settle(came, begun.talk(), conversation, rules.engine().take(conversation, came.input(), moment(came, rules)), false);
        }, () -> {
            post.delete(came.chat(), List.of(came.input().source()));
            found.ifPresent(talk -> askAgain(came, talk));
        });
    }

    /** Whether somebody who speaks without a name replied to a message about a case that has their name. */
    private boolean isForNamed(Talk talk, Happening.Came came) {
        return talk.seat().anonymous()
                && store.conversations().find(came.chat()).flatMap(named -> belonging.replied(named, came)).isPresent();
    }

    /** Says something besides, and asks again what was asked. */
    private void remind(Happening.Came came, Talk talk, Phrase phrase) {
        post.text(came.chat(), belonging.rules(talk).engine().phrases(talk.conversation()).say(phrase), Keyboard.NONE, talk.key());
        askAgain(came, talk);
    }

    private void askAgain(Happening.Came came, Talk talk) {
        var rules = belonging.rules(talk);
        settle(came, talk, talk.conversation(), rules.engine().again(talk.conversation(), moment(came, rules)), false);
    }

    /** Whether somebody asks for something that has nothing to do with the question at which they are, and is no answer to it. */
    private boolean asks(Command command, Happening.Came came, Optional<Talk> found) {
        return rulebook.current().engine().isAbout(command, came.input())
                && found.filter(talk -> talk.conversation().phase() == Conversation.Phase.OPEN)
                .filter(talk -> belonging.isAnswer(talk, came)).isEmpty();
    }

    /**
     * Somebody asks for their data. In the midst of what is said without a name there is nothing that could be shown to be
     * theirs.
     */
    private void askForData(Happening.Came came, Optional<Talk> found) {
        var anonymous = found.filter(talk -> talk.seat().anonymous());
        anonymous.ifPresentOrElse(talk -> remind(came, talk, Phrase.MYDATA_ANONYMOUS), () -> enter(came, found, WaysIn.MY_DATA, ways.find(WaysIn.MY_DATA, came.from(), language(came, found), came.at())
                .flatMap(WayIn::beginning).orElseGet(() -> plain(came))));
    }

    /** Tells it, and asks again what was asked: nobody loses their place by it. */
    private void tellStatus(Happening.Came came, Optional<Talk> found) {
        var talk = found.orElseGet(() -> store.conversations().begin(came.chat(), came.from(),
                StatusAnswer.nothingBegun(names.next(), language(came, found), came.at()), List.of()));
        status.give(came, talk);
        if (found.isEmpty()) {
            unrecorded.visited(talk, came.at(), rulebook.current().pack().anonymity().forget());
        }
        if (talk.conversation().phase() == Conversation.Phase.OPEN) {
            var rules = belonging.rules(talk);
            settle(came, talk, talk.conversation(), rules.engine().again(talk.conversation(), moment(came, rules)), false);
        }
    }

    /** Whether an edit was dealt with: it changed what is on record with a case, or is told that it cannot. */
    private boolean changes(Talk talk, Happening.Came came) {
        var said = additions.changed(talk, came.input());
        var sent = came.input().edited().filter(number -> talk.conversation().phase() == Conversation.Phase.OVER)
                .map(number -> talk.conversation().facts().get(Endings.REFERENCE));
        said.ifPresentOrElse(on -> {
            if (additions.amend(on, talk, came)) {
                say(came, talk, Phrase.AMENDED_ON_CASE, on.reference());
            }
        }, () -> sent.ifPresent(reference -> say(came, talk, Phrase.NOT_AMENDED_ON_CASE, reference)));
        return said.isPresent() || sent.isPresent();
    }

    /** Words that were held go to the case that somebody chose for them, and what was asked is asked again. */
    private void give(Happening.Came came, Talk talk, String reference) {
        var held = talk.conversation().held().orElseThrow();
        var rules = belonging.rules(talk);
        post.send(new Parcel.Bare(came.chat(), new Target.Known(came.message())), talk.key());
        add(came.bringing(held), talk, reference);
        settle(came, talk, talk.conversation(), rules.engine().again(talk.conversation().released(), moment(came, rules)), false);
        post.answer(came.callback(), "");
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
        var rules = belonging.rules(talk);
        settle(came, talk, conversation, rules.engine().beginAnother(conversation, moment(came, rules)), false);
    }

    /** Who cannot do what they came for is told why; whoever is here for the first time is asked what else they came for. */
    private void turnAway(Happening.Came came, Optional<Talk> found, String why) {
        if (!came.callback().isEmpty()) {
            post.answer(came.callback(), PlainText.shortened(why, Limits.NOTE));
        } else if (found.isPresent()) {
            post.text(came.chat(), why, belonging.rules(found.get()).engine().always(found.get().conversation(),
                    found.get().seat().anonymous()), found.get().key());
        } else {
            begin(came, found, plain(came));
            store.conversations().current(came.chat()).ifPresent(talk -> post.text(came.chat(), why, Keyboard.NONE, talk.key()));
        }
    }

    private Beginning plain(Happening.Came came) {
        var rules = rulebook.current();
        var script = rules.pack().script();
        if (rules.engine().isUnrecordedAlarm(came.input())) {
            return new Beginning(rules, script.risk(), Map.of(Facts.UNRECORDED, Header.YES), Link.NONE);
        }
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
        // Whoever begins anew has left what they said without a name.
        var references = before.flatMap(talk -> talk.seat().anonymous() ? unrecorded.leave(came.chat()) : before)
                .map(Talk::references).orElse(List.of());
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

    /**
     * Shows what an input led to, does what an end asks for, and keeps what has become of the conversation.
     *
     * @param before the conversation as it was
     * @param kept   whether what has become of it is kept already
     */
    private void settle(Happening.Came came, Talk talk, Conversation before, Turn turn, boolean kept) {
        // What somebody pressed to come here is a message about a case, which stays as it is.
        boolean pressedHere = WaysIn.in(came.input()).isEmpty();
        var rules = belonging.rules(talk);
        var now = moment(came, rules);
        var seated = unrecorded.seated(talk, came, turn, now);
        boolean unnamed = seated.seat().anonymous();
        turn.preview().ifPresent(told -> preview(came, seated, turn, told));
        post.show(came.chat(), turn.replies(), pressedHere ? came.message() : 0, seated.key());
        var conversation = seated.key().equals(talk.key()) ? turn.conversation() : seated.conversation();
        var after = new Talk(seated.seat(), unnamed ? Party.unnamed("") : came.from(),
                signposts.count(settled(conversation), rules, now), seated.references(), seated.key());
        codes.receipts().follow(came, after, turn);
        var done = turn.action().map(action -> endings.perform(action, came, before, after, turn)).orElse(after);
        if (before.phase() != Conversation.Phase.OVER && done.conversation().phase() == Conversation.Phase.OVER) {
            evidence.leave(done);
        } else if (unnamed) {
            done = disowned(done, rules, now);
            evidence.prune(done);
        }
        var forget = rulebook.current().pack().anonymity().forget();
        if (!kept || unnamed || turn.action().isPresent()) {
            unrecorded.keep(done, came.at(), forget);
        } else {
            unrecorded.visited(done, came.at(), forget);
        }
        if (turn.wish().filter(Turn.Wish.BEGIN_ANEW::equals).isPresent()) {
            begin(came, Optional.of(done), Optional.ofNullable(before.facts().get(WAITING))
                    .flatMap(named -> ways.find(named, came.from(), before.language(), came.at())).flatMap(WayIn::beginning)
                    .orElseGet(() -> plain(came)));
        }
    }

    /** What somebody sent before they went on without a name is fetched anew, by a ticket that does not lead to them. */
    private Talk disowned(Talk talk, Rulebook.Rules rules, Moment now) {
        var conversation = talk.conversation();
        for (var file : Evidence.files(conversation).filter(Evidence::leadsToSender).toList()) {
            var becomes = evidence.disowned(talk, file);
            conversation = rules.engine().take(conversation, new Input.FileDone(file.id(), becomes), now).conversation();
        }
        return talk.with(conversation);
    }

    /** Whoever hands something in without a name sees before what staff will read, word for word, and what they wrote below files. */
    private void preview(Happening.Came came, Talk talk, Turn turn, List<Told> told) {
        var lines = Stream.concat(Filing.lines(told).stream(), Filing.files(told).stream().filter(file -> !file.caption().isBlank())
                .map(file -> new Line("", file.keeping().madeName(), file.caption()))).toList();
        var phrases = belonging.rules(talk).engine().phrases(turn.conversation());
        post.text(came.chat(), CaseStory.told(phrases.say(Phrase.PREVIEW), new Body(Party.unnamed(""), lines, List.of())),
                Keyboard.NONE, talk.key());
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
        boolean untold = !talk.seat().anonymous() && talk.conversation().answers().isEmpty();
        return untold && engine.isUnrecordedAlarm(input) || over && (engine.isAlarm(input)
                || input.isNew() && !belonging.adds(talk, input) && !engine.isAboutLanguage(talk.conversation(), input));
    }

    private void add(Happening.Came came, Talk talk, String reference) {
        var over = additions.add(reference, came).filter(filed -> filed.file().state().isOver());
        say(came, talk, over.isPresent() ? Phrase.ADDED_TO_CLOSED : Phrase.ADDED_TO_CASE, reference);
    }

    private void say(Happening.Came came, Talk talk, Phrase phrase, String reference) {
        var engine = rulebook.current().engine();
        post.text(came.chat(), engine.phrases(talk.conversation()).say(phrase, Map.of(Endings.REFERENCE, reference)),
                engine.always(talk.conversation(), talk.seat().anonymous()), talk.key());
    }

    private static Moment moment(Happening.Came came, Rulebook.Rules rules) {
        return Moment.of(came.at(), rules.policy().organisation().zone());
    }
}
