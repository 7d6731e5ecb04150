package redress.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.casework.StaffAction;
import redress.dialog.Action;
import redress.dialog.Command;
import redress.dialog.Conversation;
import redress.dialog.Input;
import redress.dialog.Moment;
import redress.dialog.Phrase;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.PlainText;
import redress.store.Cases;
import redress.store.Store;

/** Team chats: finds the case that a pressed button is about, and lets staff act on it once. */
final class StaffRoom {

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Docket docket;

    StaffRoom(Store store, Post post, Rulebook rulebook, TeamDirectory teams, Docket docket) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.docket = docket;
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
                .map(header -> rules.phrases().say(Phrase.ALREADY_DONE, docket.did(rules, filed, header, action)))
                .orElse("");
        post.answer(came.callback(), PlainText.shortened(note, Limits.NOTE));
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
            docket.enter(came, rules, filed, action, record);
            return null;
        }
    }
}
