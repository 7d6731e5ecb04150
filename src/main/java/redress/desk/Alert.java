package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.CaseAction;
import redress.casework.Clock;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Kind;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.casework.Stage;
import redress.dialog.Facts;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.message.Button;
import redress.message.Keyboard;
import redress.message.PlainText;

/** What staff read about a case: the same text whenever it is made from the same events. */
final class Alert {

    /** What the data of a staff button begins with. */
    static final String CASE = "case";

    private Alert() {
    }

    /**
     * The alert about a case, opened in a language, of which staff read if it is not their own. Of its deadlines those stand in
     * it that are still to be met.
     */
    static String text(Rulebook.Rules rules, Case file, Body body, String language) {
        var parts = new ArrayList<String>();
        parts.add(file.reference());
        parts.add(file.kind().equals(rules.policy().safeguard().kind()) ? rules.phrases().say(Phrase.ALARM)
                : rules.phrases().say(hasMoved(file) ? Phrase.NEXT_STAGE : Phrase.NEW_CASE,
                        Map.of("kind", kind(rules, file), "stage", stage(rules, file))));
        var own = rules.phrases().language();
        var spoken = rules.pack().spoken().in(language).language();
        if (!spoken.equals(own)) {
            parts.add(rules.phrases().say(Phrase.LANGUAGE_OF, Map.of("language", spoken.name())));
        }
        var due = file.deadlines().values().stream().filter(deadline -> !deadline.isMet())
                .map(deadline -> due(rules, file, deadline)).toList();
        if (!due.isEmpty()) {
            parts.add(String.join("\n", due));
        }
        if (file.isHeld()) {
            parts.add(rules.phrases().say(Phrase.ON_HOLD));
        }
        if (!file.links().isEmpty()) {
            parts.add(rules.phrases().say(Phrase.LINKED, Map.of("references", String.join(", ", file.links()))));
        }
        parts.add(String.join("\n", lines(body.lines())));
        return String.join("\n\n", parts);
    }

    /** The lines of what was told, cleaned of signs that could disturb a screen. */
    static List<String> lines(List<Line> lines) {
        return lines.stream().map(line -> line.label() + ": " + PlainText.safe(line.text())).toList();
    }

    /** Our own name for the alert about a case, by which it can be made new later. */
    static String handle(String reference) {
        return "alert:" + reference;
    }

    /** The buttons of what can still be done. */
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

    private static Keyboard buttons(Case file, List<CaseAction> actions) {
        return actions.isEmpty() ? Keyboard.NONE : new Keyboard.Inline(actions.stream()
                .map(action -> List.of(button(file, action))).toList());
    }

    /** The button that begins an action. */
    static Button button(Case file, CaseAction action) {
        return new Button.Press(action.label(), CASE + ":" + file.reference() + ":" + action.id());
    }

    /** Who did what and when, as places of a text. */
    static Map<String, String> did(Rulebook.Rules rules, Phrases phrases, Role role, Party party, String what, Instant at) {
        return Map.of("who", who(phrases, role, party), "what", what, "when", when(rules, phrases, at));
    }

    /** Staff are named. Of whoever brought a case only that is shown which they told: they may not want to be named at all. */
    private static String who(Phrases phrases, Role role, Party party) {
        return switch (role) {
            case STAFF -> person(party);
            case COMPLAINANT -> phrases.say(Phrase.BY_COMPLAINANT);
            case REPRESENTED -> phrases.say(Phrase.BY_REPRESENTED);
            case PROGRAM -> phrases.say(Phrase.BY_PROGRAM);
        };
    }

    /** A moment in words, in the organisation's zone. */
    static String when(Rulebook.Rules rules, Phrases phrases, Instant at) {
        var when = at.atZone(rules.policy().organisation().zone());
        return phrases.moment(when.toLocalDate(), when.toLocalTime());
    }

    /** A deadline in words. */
    static String due(Rulebook.Rules rules, Case file, Deadline deadline) {
        return rules.phrases().say(deadline.isWindow() ? Phrase.WINDOW : deadline.certain() ? Phrase.DUE
                : Phrase.DUE_UNCERTAIN, Map.of(
                "clock", clock(rules, file, deadline.clock()), "due", date(rules.phrases(), deadline)));
    }

    /** The day of a deadline in words, with the time of day if it counts hours. */
    static String date(Phrases phrases, Deadline deadline) {
        var day = deadline.due().toLocalDate();
        return deadline.time().map(time -> phrases.moment(day, time)).orElseGet(() -> phrases.date(day));
    }

    /** The name of a clock of a case. */
    static String clock(Rulebook.Rules rules, Case file, String id) {
        return rules.policy().clock(file, id).map(Clock::name).orElse(id);
    }

    /** A person as staff see them. */
    static String person(Party party) {
        var name = PlainText.safe(party.name());
        return party.username().isEmpty() ? name : name + " (@" + PlainText.safe(party.username()) + ")";
    }

    /** The places that receipts and news about a case can fill. */
    static Map<String, String> places(Phrases phrases, Case file) {
        var places = file.deadlines().values().stream().collect(Collectors.toMap(
                deadline -> Facts.DUE + deadline.clock(), deadline -> date(phrases, deadline)));
        places.put("reference", file.reference());
        return places;
    }

    private static boolean hasMoved(Case file) {
        return file.happened().contains(EventType.ESCALATED);
    }

    private static String kind(Rulebook.Rules rules, Case file) {
        return rules.policy().kind(file.kind()).map(Kind::name).orElse(file.kind());
    }

    private static String stage(Rulebook.Rules rules, Case file) {
        return rules.policy().stage(file).map(Stage::name).orElse(file.stage());
    }
}
