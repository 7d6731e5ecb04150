package redress.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.CaseAction;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Role;
import redress.casework.Side;
import redress.dialog.Action;
import redress.dialog.Phrases;
import redress.dialog.Turn;
import redress.message.Address;
import redress.message.Keyboard;
import redress.store.Cases;
import redress.store.Store;

/** Enters into a case's log what somebody did with it, and does what follows: clocks are set, teams and complainant told. */
final class Docket {

    private final Store store;
    private final Evidence evidence;
    private final Post post;
    private final Bell bell;
    private final TeamNews news;
    private final Staffing staffing;
    private final Links links;
    private final Filing filing;
    private final Reaching reaching;
    private final DataCopies copies;

    Docket(Store store, Post post, Bell bell, TeamNews news, Staffing staffing, Links links, Filing filing,
           Reaching reaching, DataCopies copies, Evidence evidence) {
        this.evidence = evidence;
        this.reaching = reaching;
        this.copies = copies;
        this.staffing = staffing;
        this.links = links;
        this.filing = filing;
        this.store = store;
        this.post = post;
        this.bell = bell;
        this.news = news;
    }

    /**
     * Enters what an action came to.
     *
     * @param came   what brought it to its end: who did it, when, and under which message
     * @param rules  the rules of the case
     * @param filed  the case
     * @param action the action, of staff or of the complainant
     * @param record what its dialog ends in, in the words of the staff's language
     * @param turn   the same in the words of every language: complainants are told in theirs
     */
    void enter(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, CaseAction action, Action.Record record,
               Turn turn) {
        enter(came, rules, filed, action, record, turn, 0);
    }

    /**
     * The same, done by staff.
     *
     * @param saw the number of the newest event that they could see when they did it; 0 for the complainant
     */
    void enter(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, CaseAction action, Action.Record record,
               Turn turn, long saw) {
        var role = action.by() == Side.STAFF ? Role.STAFF : Role.COMPLAINANT;
        enter(new Deed(came, rules, role, action.label(), turn, saw), filed, record, Map.of(Header.ACTION, action.id()));
    }

    /**
     * Opens a further case of the same person, which a member of staff split off or sent on. It is linked with the one from
     * which it comes.
     *
     * @param came   what brought the conversation to its end
     * @param filed  the case from which it comes
     * @param action the action of staff
     * @param open   what its dialog ends in, in the words of the staff's language
     * @param turn   the same in the words of every language
     * @param saw    the number of the newest event that they could see when they did it
     */
    void open(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, CaseAction action, Action.Open open, Turn turn,
              long saw) {
        var reference = filed.file().reference();
        var deed = new Deed(came, rules, Role.STAFF, action.label(), turn, saw);
        var first = store.cases().body(reference, 1);
        var opened = filing.split(rules, filed, first, open, came.at());
        evidence.belong(opened.first(), store.cases().body(opened.first().file().reference(), 1).files(), List.of());
        var body = new Body(came.from(), Filing.lines(open.told()), Filing.files(open.told()));
        var ids = Map.of(Header.ACTION, action.id(), Header.LINKS, String.join(" ", opened.references()));
        var header = rules.events().next(filed.file(), EventType.LINKED, came.at(), Role.STAFF, ids);
        var after = store.cases().append(reference, header, deed.witnessed(body));
        evidence.belong(after, body.files(), List.of());
        bell.follow(rules.policy(), filed.file(), after.file());
        news.entered(deed, filed.file(), after, body, places(deed, after, rules.phrases()));
        var language = store.cases().language(reference);
        post.note(came, open.words().fillWhatIsThere(opened.places()), after.key());
        var words = turn.action(language).map(Action::tell).orElse(open.tell()).fillWhatIsThere(opened.places());
        if (!words.isBlank()) {
            reaching.tell(rules, opened.first(), words, Alert.offers(rules, opened.first().file(), List.of(EventType.NONE),
                    language), about(opened.first()), came.at());
        }
    }

    /** Why an end cannot be entered, as it names a case with which this one cannot be linked from that chat. */
    Optional<Links.Refusal> refusal(Address chat, Cases.Filed filed, Action.Record record) {
        return links.refusal(chat, filed, record).or(() -> copies.refusal(chat, filed, record));
    }

    /** Enters what somebody said who was invited to a case. */
    void enter(Deed deed, Cases.Filed filed, Action.Record record) {
        enter(deed, filed, record, Map.of());
    }

    private void enter(Deed deed, Cases.Filed filed, Action.Record record, Map<String, String> ids) {
        var from = deed.came().from();
        var body = copies.looked(new Body(from, Filing.lines(record.told()), Filing.files(record.told())), record);
        var linked = links.other(deed.came().chat(), filed, record);
        var all = new HashMap<>(ids);
        var types = types(filed, record);
        if (types.contains(EventType.REACHED.id())) {
            all.putAll(reaching.reached(filed, record.since()));
        } else {
            all.putAll(Filing.since(record.since()));
        }
        linked.ifPresent(other -> all.put(Header.LINKS, other.file().reference()));
        if (!record.team().isEmpty()) {
            all.put(Header.TEAM, record.team());
        }
        var after = filed;
        long outcome = 0;
        for (var id : types) {
            var type = EventType.of(id);
            var own = new HashMap<>(all);
            own.putAll(staffing.ids(after, type, deed.role(), from));
            if (type.equals(EventType.REOPENED) && deed.isByStaff()) {
                own.putAll(staffing.left(after, deed.came().chat()));
            }
            var header = header(deed, after.file(), type, record, own)
                    .with(id.equals(counted(types)) ? record.counts() : Map.of());
            // What was asked is on record once, at the first of the events that one press brings about.
            after = store.cases().append(filed.file().reference(), header, after == filed ? deed.witnessed(body) : Body.by(from));
            outcome = header.type().equals(EventType.OUTCOME) ? header.sequence() : outcome;
        }
        var talks = evidence.talks(deed.came().chat());
        evidence.belong(after, body.files(), talks);
        staffing.follow(filed.file(), after);
        bell.follow(deed.rules().policy(), filed.file(), after.file());
        var places = places(deed, after, deed.rules().phrases());
        news.entered(deed, filed.file(), after, body, places);
        news.copy(deed.rules(), filed.file(), after, record.copy(), places, body);
        var events = types.stream().map(EventType::of).toList();
        linked.ifPresent(other -> {
            links.tie(deed, other, filed.file().reference(), body);
            evidence.belong(other, body.files(), talks);
        });
        if (!record.joined().offers().isEmpty()) {
            post.reply(deed.came(), record.words().fill(places), Alert.keyboard(deed.rules(), after.file(),
                    record.joined().offers()), after.key());
            post.answer(deed.came().callback(), "");
        } else if (deed.isByStaff()) {
            post.note(deed.came(), record.words().fill(places), after.key());
        } else {
            answer(deed, after, record, events);
        }
        tell(deed, after, record, events, outcome);
        copies.give(deed, after, record);
        if (after.file().state().isOver()) {
            // Whoever wanted to hear of it in their chat has heard the last.
            store.mailboxes().unnotice(after.file().reference());
        }
    }

    /** Where no outcome waits to reach somebody, that they were told something is but noted: no window begins. */
    private List<String> types(Cases.Filed filed, Action.Record record) {
        boolean nothing = record.types().contains(EventType.REACHED.id()) && reaching.awaited(filed).isEmpty();
        return nothing ? record.types().stream().map(id -> id.equals(EventType.REACHED.id()) ? EventType.NOTED.id() : id)
                .toList() : record.types();
    }

    /** The event that reports count, where one press brings several about: the outcome, a later date, else the first. */
    private static String counted(List<String> types) {
        return Stream.of(EventType.OUTCOME.id(), EventType.EXTENDED.id()).filter(types::contains).findFirst()
                .orElse(types.get(0));
    }

    private static Header header(Deed deed, Case file, EventType type, Action.Record record, Map<String, String> ids) {
        var events = deed.rules().events();
        var at = deed.came().at();
        if (type.equals(EventType.EXTENDED)) {
            return events.extended(file, record.moved(), at, deed.role(), ids);
        }
        var stage = deed.rules().policy().kind(file.kind()).flatMap(kind -> kind.stage(record.stage()));
        return stage.filter(next -> type.equals(EventType.ESCALATED))
                .map(next -> events.escalated(file, next, at, deed.role(), ids))
                .orElseGet(() -> events.next(file, type, at, deed.role(), ids));
    }

    /** Who did what and when, as places of a text. */
    Map<String, String> did(Rulebook.Rules rules, Cases.Filed filed, Header header, CaseAction action) {
        var who = store.cases().body(filed.file().reference(), header.sequence()).by();
        return Alert.did(rules, rules.phrases(), header.role(), who, action.label(), header.at());
    }

    /** What texts about a deed can fill. */
    static Map<String, String> places(Deed deed, Cases.Filed after, Phrases phrases) {
        var places = new HashMap<>(Alert.places(phrases, after.file()));
        places.putAll(Alert.did(deed.rules(), phrases, deed.role(), deed.came().from(), deed.what(), deed.came().at()));
        return places;
    }

    /** Whoever acted in a private chat is told there what came of it, with what they can do next. */
    private void answer(Deed deed, Cases.Filed after, Action.Record record, List<EventType> types) {
        var language = deed.turn().conversation().language();
        var words = deed.turn().action(language).map(Action::words).orElse(record.words());
        var buttons = deed.role() == Role.COMPLAINANT ? Alert.offers(deed.rules(), after.file(), types, language)
                : Keyboard.NONE;
        post.text(deed.came().chat(), words.fill(places(deed, after, phrases(deed, language))), buttons, after.key(),
                deed.role() == Role.COMPLAINANT ? about(after) : "");
    }

    /** The complainant is told what others did; once the message with an outcome has arrived, the outcome has reached them. */
    private void tell(Deed deed, Cases.Filed after, Action.Record record, List<EventType> types, long outcome) {
        var reference = after.file().reference();
        var language = store.cases().language(reference);
        var words = deed.turn().action(language).map(Action::tell).orElse(record.tell())
                .fill(places(deed, after, phrases(deed, language)));
        if (!words.isBlank() && deed.role() != Role.COMPLAINANT) {
            reaching.tell(deed.rules(), after, words, Alert.offers(deed.rules(), after.file(), types, language),
                    outcome == 0 ? about(after) : new Reach(reference, outcome).handle(), deed.came().at());
        }
    }

    /** What names the newest message to whoever brought a case. */
    private static String about(Cases.Filed after) {
        return new About(after.file().reference(), after.file().sequence(), 0).handle();
    }

    private static Phrases phrases(Deed deed, String language) {
        return deed.rules().pack().spoken().in(language).phrases();
    }
}
