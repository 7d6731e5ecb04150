package redress.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redress.card.CaseWords;
import redress.casework.Case;
import redress.casework.CaseAction;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Facts;
import redress.dialog.Phrases;
import redress.message.Button;
import redress.message.Keyboard;

/** The buttons under what is said about a case, and the places that texts about it fill. */
final class Alert {

    /** What the data of a staff button begins with. */
    static final String CASE = "case";
    /** What the data of a button begins with that gives words which are held to a case; its reference follows. */
    static final String GIVE = "give:";

    private Alert() {
    }

    /** The buttons of what staff can still do. */
    static Keyboard keyboard(Rulebook.Rules rules, Case file) {
        return buttons(file, rules.policy().actions(file));
    }

    /**
     * The buttons of what the complainant can do, under a message that tells of these events; they carry the same as the
     * buttons of staff.
     *
     * @param language the complainant's, as two letters
     */
    static Keyboard offers(Rulebook.Rules rules, Case file, Collection<EventType> told, String language) {
        return buttons(file, rules.pack().policy(language).offers(file, told));
    }

    /** Those of these actions that can still be done. */
    static Keyboard keyboard(Rulebook.Rules rules, Case file, Collection<String> actions) {
        return buttons(file, rules.policy().actions(file).stream().filter(action -> actions.contains(action.id())).toList());
    }

    private static Keyboard buttons(Case file, List<CaseAction> actions) {
        return Keyboard.rows(actions.stream().map(action -> button(file, action)).toList());
    }

    /** The button that begins an action. */
    static Button button(Case file, CaseAction action) {
        return new Button.Press(action.label(), CASE + ":" + file.reference() + ":" + action.id());
    }

    /** The words for what belongs to a case, in the staff's language. */
    static CaseWords words(Rulebook.Rules rules) {
        return rules.words();
    }

    /** Who did what and when, as places of a text. */
    static Map<String, String> did(Rulebook.Rules rules, Phrases phrases, Role role, Party party, String what, Instant at) {
        var words = new CaseWords(rules.policy(), phrases);
        return Map.of("who", words.who(role, party), "what", what, "when", words.moment(at));
    }

    /** The day of a deadline in words, with the time of day if it counts hours. */
    static String date(Phrases phrases, Deadline deadline) {
        var day = deadline.due().toLocalDate();
        return deadline.time().map(time -> phrases.moment(day, time)).orElseGet(() -> phrases.date(day));
    }

    /** The name of a clock of a case. */
    static String clock(Rulebook.Rules rules, Case file, String id) {
        return words(rules).clock(file, id);
    }

    /** A person as staff see them. */
    static String person(Party party) {
        return CaseWords.person(party);
    }

    /** The places that receipts and news about a case can fill. */
    static Map<String, String> places(Phrases phrases, Case file) {
        var places = file.deadlines().values().stream().collect(Collectors.toMap(
                deadline -> Facts.DUE + deadline.clock(), deadline -> date(phrases, deadline)));
        places.put("reference", file.reference());
        return places;
    }
}
