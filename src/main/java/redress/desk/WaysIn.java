package redress.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Input;
import redress.dialog.Link;
import redress.dialog.Phrase;
import redress.store.Cases;
import redress.store.Invitations;
import redress.store.Store;

/**
 * Finds out where a deep link, an invitation or a button under a message about a case leads. It is kept as it was written or
 * pressed, so that it can wait until it is said what becomes of a conversation under way.
 */
final class WaysIn {

    /** The fact that holds the secret word of the invitation by which somebody came. */
    static final String INVITATION = "!invitation";
    /** The fact that holds the action that somebody began. */
    static final String ACTION = "case.action";
    /** What leads to where people ask for their data. */
    static final String MY_DATA = "/mydata";
    /** The dialog in which a pack asks about that. */
    private static final String MY_DATA_DIALOG = "mydata";
    /** What the facts begin with that somebody who was invited may know. */
    private static final String INVITED = "invited.";
    private static final Pattern START = Pattern.compile("/start\\s+(\\S+)");

    private final Store store;
    private final Rulebook rulebook;

    WaysIn(Store store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
    }

    /** What an input names that may lead somewhere, as it was written or pressed; nothing if it names nothing. */
    static Optional<String> in(Input input) {
        return input.press().map(Input.Press::data).filter(data -> data.startsWith(Alert.CASE + ":"))
                .or(() -> input.words().map(String::strip).filter(words -> START.matcher(words).matches()));
    }

    /**
     * Where something leads.
     *
     * @param named    what an input named
     * @param from     who named it
     * @param language in which they are spoken to, as two letters
     * @param at       when
     * @return nothing if it is not known, and then it is an ordinary start
     */
    Optional<WayIn> find(String named, Party from, String language, Instant at) {
        if (named.equals(MY_DATA)) {
            return data();
        }
        var start = START.matcher(named);
        return start.matches() ? link(start.group(1)).or(() -> Optional.of(start.group(1)).filter(Invitations::isToken)
                .map(token -> invitation(token, from, language))) : Optional.of(action(named.split(":"), from, language, at));
    }

    /** Nothing if the pack does not say how. */
    private Optional<WayIn> data() {
        var rules = rulebook.current();
        return Optional.of(MY_DATA_DIALOG).filter(rules.pack().script().dialogs()::containsKey)
                .map(dialog -> WayIn.open(Beginning.plain(rules, dialog)));
    }

    private Optional<WayIn> link(String name) {
        var rules = rulebook.current();
        return Optional.ofNullable(rules.pack().links().get(name))
                .map(link -> WayIn.open(new Beginning(rules, rules.pack().script().start(), Map.of(), link)));
    }

    private WayIn invitation(String token, Party from, String language) {
        var found = store.invitations().find(token);
        if (found.isEmpty()) {
            return closed(Phrase.INVITATION_UNKNOWN, language, "");
        }
        var invitation = found.get();
        var filed = store.cases().find(invitation.reference()).orElseThrow();
        if (isComplainant(from, filed)) {
            return closed(Phrase.INVITATION_OWN, language, invitation.reference());
        }
        if (invitation.used()) {
            return closed(Phrase.INVITATION_USED, language, invitation.reference());
        }
        if (filed.file().state().isOver()) {
            return closed(Phrase.TOO_LATE_FOR_YOU, language, invitation.reference());
        }
        var facts = new HashMap<>(facts(filed, language));
        invitation.shows().forEach((name, shown) -> facts.put(INVITED + name, shown));
        facts.put(INVITATION, token);
        return WayIn.open(new Beginning(rulebook.of(filed.pack()), invitation.dialog(), facts, Link.NONE));
    }

    private WayIn action(String[] parts, Party from, String language, Instant at) {
        var own = parts.length == 3 ? store.cases().find(parts[1]).filter(filed -> !filed.isErased())
                .filter(filed -> isComplainant(from, filed)) : Optional.<Cases.Filed>empty();
        return own.map(filed -> action(filed, parts[2], language, at))
                .orElseGet(() -> closed(Phrase.NOT_YOUR_CASE, language, ""));
    }

    private WayIn action(Cases.Filed filed, String id, String language, Instant at) {
        var rules = rulebook.of(filed.pack());
        var found = OwnAction.of(rules.policy(), id);
        if (found.filter(action -> action.isPossible(filed.file())).isEmpty()) {
            return closed(found.filter(action -> action.isDone(filed.file())).isPresent() ? Phrase.DONE_BY_YOU
                    : Phrase.TOO_LATE_FOR_YOU, language, filed.file().reference());
        }
        var facts = new HashMap<>(facts(filed, language));
        facts.put(ACTION, id);
        return found.flatMap(action -> action.dialog(rules.policy(), filed.file(), at))
                .map(dialog -> WayIn.open(new Beginning(rules, dialog, facts, Link.NONE)))
                .orElseGet(() -> closed(Phrase.TOO_LATE_FOR_YOU, language, filed.file().reference()));
    }

    /** Whether somebody is the one who brought a case. */
    boolean isComplainant(Party who, Cases.Filed filed) {
        return !filed.isErased() && store.cases().openedBy(filed.file().reference()) == Role.COMPLAINANT
                && store.cases().body(filed.file().reference(), 1).by().id() == who.id();
    }

    private Map<String, String> facts(Cases.Filed filed, String language) {
        return CaseFacts.of(rulebook.of(filed.pack()).pack().spoken().in(language).phrases(), filed.file(),
                store.cases().body(filed.file().reference(), 1));
    }

    private WayIn closed(Phrase why, String language, String reference) {
        return WayIn.closed(rulebook.current().pack().spoken().in(language).phrases().say(why, Map.of("reference", reference)));
    }
}
