package redress.desk;

import java.util.HashMap;
import java.util.Map;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Role;
import redress.casework.CaseAction;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.dialog.Template;
import redress.dialog.Turn;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.SentenceSplitter;
import redress.message.Target;
import redress.store.Cases;
import redress.store.Store;

/** Enters what staff did with a case into its log, and does what follows: the alert is renewed, the complainant told. */
final class Docket {

    private final Store store;
    private final Post post;

    Docket(Store store, Post post) {
        this.store = store;
        this.post = post;
    }

    /**
     * Enters what a staff action came to.
     *
     * @param came   what brought it to its end: who did it, when, and under which message
     * @param rules  the rules of the case
     * @param filed  the case
     * @param action the action
     * @param record what its dialog ends in, in the words of the staff's language
     * @param turn   the same in the words of every language: complainants are told in theirs
     */
    void enter(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, CaseAction action, Action.Record record,
               Turn turn) {
        var after = filed;
        var header = rules.events().next(filed.file(), EventType.NOTED, came.at(), Role.STAFF, Map.of());
        for (var type : record.types()) {
            header = rules.events().next(after.file(), EventType.of(type), came.at(), Role.STAFF, Map.of());
            after = store.cases().append(filed.file().reference(), header, new Body(came.from(), Filing.lines(record.told()), Filing.files(record.told())));
        }
        var places = new HashMap<>(Alert.places(rules.phrases(), after.file()));
        places.putAll(did(rules, after, header, action));
        renewAlert(came, rules, after, places);
        post.note(came, record.words().fill(places), after.key());
        var language = store.cases().language(after.file().reference());
        var spoken = rules.pack().spoken().in(language).phrases();
        places.putAll(Alert.places(spoken, after.file()));
        places.put("when", when(rules, spoken, header));
        tell(after, turn.action(language).map(Action::tell).orElse(record.tell()), places);
    }

    /** Who did what and when, as places of a text. */
    Map<String, String> did(Rulebook.Rules rules, Cases.Filed filed, Header header, CaseAction action) {
        var who = store.cases().body(filed.file().reference(), header.sequence()).by();
        return Map.of("who", Alert.person(who), "what", action.label(),
                "when", when(rules, rules.phrases(), header));
    }

    private static String when(Rulebook.Rules rules, Phrases phrases, Header header) {
        var at = header.at().atZone(rules.policy().organisation().zone());
        return phrases.date(at.toLocalDate()) + ", " + phrases.time(at);
    }

    /** The alert shows all in the group who did it, below the same text; a notice that was pressed loses its buttons. */
    private void renewAlert(Happening.Came came, Rulebook.Rules rules, Cases.Filed after, Map<String, String> places) {
        var reference = after.file().reference();
        var alert = store.messages().find(Alert.handle(reference));
        var pressed = new Target.Known(came.message());
        if (alert.filter(pressed::equals).isEmpty()) {
            post.send(new Parcel.Bare(came.chat(), pressed), after.key());
        }
        var parts = SentenceSplitter.split(Alert.text(rules, after.file(), store.cases().body(reference, 1),
                store.cases().language(reference)), Limits.TEXT);
        var note = rules.phrases().say(Phrase.STAFF_DID, places);
        var text = parts.get(parts.size() - 1) + "\n\n" + note;
        var target = alert.<Target>map(known -> known).orElse(pressed);
        if (text.length() <= Limits.TEXT) {
            post.send(new Parcel.Edit(came.chat(), target, text, Alert.keyboard(rules, after.file())), after.key());
        } else {
            post.send(new Parcel.Bare(came.chat(), target), after.key());
            post.text(came.chat(), reference + "\n\n" + note, Alert.keyboard(rules, after.file()), after.key());
        }
    }

    private void tell(Cases.Filed after, Template tell, Map<String, String> places) {
        var words = tell.fill(places);
        if (!words.isBlank()) {
            post.text(complainant(after.file()), words, Keyboard.NONE, after.key());
        }
    }

    private Address complainant(Case file) {
        return new Address(store.cases().body(file.reference(), 1).by().id());
    }
}
