package redress.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.casework.EventType;
import redress.dialog.Action;
import redress.dialog.Conversation;
import redress.dialog.Phrase;
import redress.dialog.Told;
import redress.dialog.Turn;
import redress.dialog.Visit;
import redress.message.Keyboard;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Talk;

/** Does what the ends of conversations in private chats ask for. */
final class Endings {

    /** The fact that holds the reference of the case to which a conversation that is over led. */
    static final String REFERENCE = "reference";

    private final Store store;
    private final Evidence evidence;
    private final Additions additions;
    private final Post post;
    private final Rulebook rulebook;
    private final Filing filing;
    private final Counter counter;
    private final InvitationLinks invitations;
    private final Precautions precautions;
    private final Wiping wiping;
    private final ByCode codes;

    Endings(Store store, Post post, Rulebook rulebook, Filing filing, Counter counter, InvitationLinks invitations,
            Additions additions, Wiping wiping, ByCode codes, Evidence evidence) {
        this.codes = codes;
        this.evidence = evidence;
        this.store = store;
        this.additions = additions;
        this.wiping = wiping;
        this.post = post;
        this.rulebook = rulebook;
        this.filing = filing;
        this.counter = counter;
        this.invitations = invitations;
        this.precautions = new Precautions(store, rulebook);
    }

    /**
     * Does what an end asks for.
     *
     * @param came   what brought the conversation to it
     * @param before the conversation before that
     * @param talk   what is to be kept of the chat without it
     * @param turn   what it came to, in the words of every language
     * @return what is to be kept of the chat
     */
    Talk perform(Action action, Happening.Came came, Conversation before, Talk talk, Turn turn) {
        return action.accept(new Doing(came, before, talk, turn));
    }

    private final class Doing implements Action.Visitor<Talk> {

        private final Happening.Came came;
        private final Conversation before;
        private final Talk talk;
        private final Turn turn;

        Doing(Happening.Came came, Conversation before, Talk talk, Turn turn) {
            this.came = came;
            this.before = before;
            this.talk = talk;
            this.turn = turn;
        }

        @Override
        public Talk open(Action.Open open) {
            if (open.anonymous()) {
                return unrecorded(open);
            }
            var opened = filing.open(open, came.from(), language(), came.at());
            var first = opened.first();
            Stream.concat(Stream.of(first), opened.with().stream()).forEach(filed -> belong(filed, open.told()));
            var over = talk.conversation().over(Map.of(REFERENCE, first.file().reference()));
            var words = turn.action(language()).map(Action::words).orElse(open.words());
            var places = new HashMap<>(opened.places());
            invitations.make(first, open.invitation()).ifPresent(link -> places.put("invitation", link));
            var rules = rulebook.current();
            var offers = Alert.offers(rules, first.file(), List.of(EventType.NONE), language());
            var buttons = Stream.of(offers.buttons().stream(), Stream.of(rules.engine().status(over),
                    wiping.button(rules.engine().phrases(over))),
                    rules.engine().always(over, false).buttons().stream()).flatMap(each -> each);
            post.text(came.chat(), words.fillWhatIsThere(places), new Keyboard.Inline(buttons.map(List::of).toList()), first.key(),
                    open.unnamed() ? "" : new About(first.file().reference(), first.file().sequence(), 0).handle());
            if (!open.unnamed()) {
                additions.remember(first.file().reference(), 1, before, keys(open.told()), came);
            }
            return with(over, opened.references());
        }

        /** Nothing is kept that leads from the case to the chat, nor of the conversation. */
        private Talk unrecorded(Action.Open open) {
            var opened = filing.unrecorded(open, language(), came.at());
            codes.receipts().submitted(opened.first().file().reference(), before);
            Stream.concat(Stream.of(opened.first()), opened.with().stream()).forEach(filed -> belong(filed, open.told()));
            var over = talk.conversation().over(Map.of());
            var words = turn.action(language()).map(Action::words).orElse(open.words()).fillWhatIsThere(opened.places());
            var engine = rulebook.current().engine();
            var word = wiping.make(talk, came.at());
            var buttons = Stream.concat(Stream.of(wiping.button(word, engine.phrases(over), language())),
                    engine.always(over, true).buttons().stream());
            store.conversations().inPassing(key ->
                    post.text(came.chat(), words, new Keyboard.Inline(buttons.map(List::of).toList()), key));
            wiping.follow(word, came.chat());
            return talk.with(over);
        }

        @Override
        public Talk record(Action.Record record) {
            if (talk.seat().anonymous()) {
                return codes.inside().add(came, before, record, words(record)).orElseGet(this::gone);
            }
            var reference = before.facts().getOrDefault(CaseFacts.REFERENCE, "");
            var refused = counter.enter(came, before, record, turn);
            refused.ifPresent(why -> post.text(came.chat(),
                    rulebook.current().pack().spoken().in(language()).phrases().say(why, Map.of(REFERENCE, reference)),
                    Keyboard.rows(Stream.concat(counter.late(came, before, language()).stream(),
                            rulebook.current().engine().always(talk.conversation(), false).buttons().stream()).toList()), talk.key()));
            if (refused.isEmpty() && !reference.isEmpty()) {
                additions.remember(reference, recorded(reference, record), before, keys(record.told()), came);
            }
            // What the complainant adds later belongs to the case; who was invited has said what they were asked.
            return talk.with(talk.conversation().over(before.facts().containsKey(WaysIn.INVITATION) || reference.isEmpty()
                    ? Map.of() : Map.of(REFERENCE, reference)));
        }

        @Override
        public Talk visit(Action.Visit visit) {
            if (visit.place().equals(Visit.MAILBOX)) {
                codes.entrance().knock(came, language(), visit, words(visit));
                return talk;
            }
            return codes.inside().visit(came, before, visit, words(visit)).orElseGet(this::gone);
        }

        /** The case was erased while somebody was in its mailbox. */
        private Talk gone() {
            post.text(came.chat(), rulebook.current().pack().spoken().in(language()).phrases().say(Phrase.MAILBOX_GONE), Keyboard.NONE,
                    talk.key());
            return talk;
        }

        private String words(Action action) {
            return turn.action(language()).map(Action::words).orElse(action.words()).fillWhatIsThere(Map.of());
        }

        @Override
        public Talk raise(Action.Raise raise) {
            var careful = precautions.with(raise, talk, before);
            var filed = filing.alarm(careful, came.from(), language(), came.at());
            belong(filed, raise.told());
            return raise.anonymous() ? talk : with(talk.conversation(), List.of(filed.file().reference()));
        }

        private void belong(Cases.Filed filed, List<Told> told) {
            evidence.belong(filed, Filing.files(told), evidence.talks(came.chat()));
        }

        /** The number of the first of the events that were just recorded, which has what was told. */
        private long recorded(String reference, Action.Record record) {
            return store.cases().find(reference).map(filed -> filed.file().sequence() - record.types().size() + 1).orElse(0L);
        }

        private static List<String> keys(List<Told> told) {
            return told.stream().map(Told::key).toList();
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
