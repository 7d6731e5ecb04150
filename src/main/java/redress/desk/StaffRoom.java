package redress.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Role;
import redress.casework.StaffAction;
import redress.dialog.Action;
import redress.dialog.Command;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.dialog.Phrase;
import redress.dialog.Template;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.SentenceSplitter;
import redress.message.Target;
import redress.store.Cases;
import redress.store.Store;

/** Team chats: finds the case that a pressed button is about, and lets staff act on it once. */
final class StaffRoom {

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;

    StaffRoom(Store store, Post post, Rulebook rulebook, TeamDirectory teams) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
    }

    /** Takes what somebody did in a group. Talk among staff is none of our business. */
    void take(Happening.Came came) {
        came.input().press().ifPresent(press -> press(came, press));
        came.input().words().filter(words -> words.startsWith("/")).flatMap(rulebook.current().engine()::command)
                .filter(Command.HELP::equals).ifPresent(help -> help(came));
    }

    private void help(Happening.Came came) {
        var talk = store.conversations().find(came.chat()).orElseGet(() -> store.conversations().begin(came.chat(),
                came.from(), Conversation.fresh("staff", "", Map.of(), came.at()).over(Map.of()), List.of()));
        post.text(came.chat(), rulebook.current().phrases().say(Phrase.STAFF_HELP), Keyboard.NONE, talk.key());
    }

    private void press(Happening.Came came, Input.Press press) {
        var parts = press.data().split(":");
        var filed = parts.length == 3 && parts[0].equals(Alert.CASE) ? store.cases().find(parts[1])
                : Optional.<Cases.Filed>empty();
        filed.filter(found -> teams.chat(rulebook.of(found.pack()).policy(), found.file().team())
                        .filter(came.chat()::equals).isPresent())
                .ifPresentOrElse(found -> act(came, found, parts[2]), () -> post.answer(came.callback(),
                        rulebook.current().phrases().say(Phrase.NOT_FOR_YOU)));
    }

    private void act(Happening.Came came, Cases.Filed filed, String actionId) {
        var rules = rulebook.of(filed.pack());
        var possible = rules.policy().action(actionId).filter(action -> action.kinds().contains(filed.file().kind()));
        possible.ifPresentOrElse(action -> {
            if (filed.file().happened().contains(action.until())) {
                explain(came, rules, filed, action);
            } else {
                perform(came, rules, filed, action);
            }
        }, () -> post.answer(came.callback(), ""));
    }

    private void perform(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, StaffAction action) {
        var file = filed.file();
        var facts = Map.of("case.reference", file.reference(), "case.kind", file.kind(), "case.stage", file.stage(),
                "case.team", file.team());
        var now = Moment.of(came.at(), rules.policy().organisation().zone());
        rules.engine().begin(action.id(), action.dialog(), facts, now).action()
                .ifPresent(end -> end.accept(new Doing(came, rules, filed, action)));
    }

    private void explain(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, StaffAction action) {
        var note = store.cases().log(filed.file().reference()).stream()
                .filter(header -> header.type() == action.until()).findFirst()
                .map(header -> rules.phrases().say(Phrase.ALREADY_DONE, did(rules, filed, header, action)))
                .orElse("");
        post.answer(came.callback(), PlainText.shortened(note, Limits.NOTE));
    }

    private Map<String, String> did(Rulebook.Rules rules, Cases.Filed filed, Header header, StaffAction action) {
        var at = header.at().atZone(rules.policy().organisation().zone());
        var who = store.cases().body(filed.file().reference(), header.sequence()).by();
        return Map.of("who", Alert.person(who), "what", action.label(),
                "when", rules.phrases().date(at.toLocalDate()) + ", " + rules.phrases().time(at));
    }

    /** Does what the end of a staff dialog asks for. */
    private final class Doing implements Action.Visitor<Void> {

        private final Happening.Came came;
        private final Rulebook.Rules rules;
        private final Cases.Filed filed;
        private final StaffAction action;

        Doing(Happening.Came came, Rulebook.Rules rules, Cases.Filed filed, StaffAction action) {
            this.came = came;
            this.rules = rules;
            this.filed = filed;
            this.action = action;
        }

        @Override
        public Void open(Action.Open open) {
            throw new IllegalStateException("a staff action opens no case");
        }

        @Override
        public Void raise(Action.Raise raise) {
            throw new IllegalStateException("a staff action raises no alarm");
        }

        @Override
        public Void record(Action.Record record) {
            var type = EventType.of(record.type()).orElseThrow();
            var header = rules.events().next(filed.file(), type, came.at(), Role.STAFF, Map.of());
            var after = store.cases().append(filed.file().reference(), header, Body.by(came.from()));
            var places = new HashMap<>(Alert.places(rules, after.file()));
            places.putAll(did(rules, after, header, action));
            renewAlert(after, places);
            post.answer(came.callback(), PlainText.shortened(record.words().fill(places), Limits.NOTE));
            tell(after, record.tell(), places);
            return null;
        }

        /** The alert shows all in the group who did it, below the same text; a notice that was pressed loses its buttons. */
        private void renewAlert(Cases.Filed after, Map<String, String> places) {
            var reference = after.file().reference();
            var alert = store.messages().find(Alert.handle(reference));
            var pressed = new Target.Known(came.message());
            if (alert.filter(pressed::equals).isEmpty()) {
                post.send(new Parcel.Bare(came.chat(), pressed), after.key());
            }
            var parts = SentenceSplitter.split(Alert.text(rules, after.file(), store.cases().body(reference, 1)), Limits.TEXT);
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
}
