package redress.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.casework.CaseAction;
import redress.casework.Side;
import redress.dialog.Command;
import redress.dialog.Conversation;
import redress.dialog.Phrase;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.PlainText;
import redress.store.Cases;
import redress.store.KeyId;
import redress.store.Store;

/** Team chats: finds the case or the conversation that somebody means, and lets staff act on a case once. */
final class StaffRoom {

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final Docket docket;
    private final StaffTalks talks;
    private final Recordings recordings;
    private final Digest digest;
    private final MonthFigures figures;

    StaffRoom(Store store, Post post, Rulebook rulebook, Docket docket, StaffTalks talks, Recordings recordings, Digest digest,
              MonthFigures figures) {
        this.recordings = recordings;
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.docket = docket;
        this.talks = talks;
        this.digest = digest;
        this.figures = figures;
    }

    /** Takes what somebody did in a group. */
    void take(Happening.Came came) {
        if (store.goneMembers().isGone(came.chat(), came.from().id())) {
            explain(came);
        } else {
            came.input().press().ifPresentOrElse(press -> press(came, press.data()), () -> hear(came));
        }
    }

    /** Somebody who left the group acts in it all the same, from an old screen. Talk is none of our business. */
    private void explain(Happening.Came came) {
        boolean replies = came.input().press().isEmpty() && came.replied() > 0;
        if (!came.callback().isEmpty() || replies) {
            post.note(came, rulebook.current().phrases().say(Phrase.STAFF_GONE), key(came));
        }
    }

    private void hear(Happening.Came came) {
        var command = came.input().words().filter(words -> words.startsWith("/"))
                .flatMap(rulebook.current().staffEngine()::command);
        var staff = came.input().words().flatMap(StaffCommand::in);
        if (staff.isPresent()) {
            obey(came, staff.get());
        } else if (command.filter(Command.HELP::equals).isPresent()) {
            help(came);
        } else {
            talks.hear(came, command.isPresent());
        }
    }

    private void obey(Happening.Came came, StaffCommand command) {
        switch (command) {
            case RECORD -> recordings.begin(came, key(came), talks);
            case DUE -> digest.ask(came.chat(), came.at());
            case FIGURES -> figures.ask(came.chat(), came.at());
        }
    }

    private void help(Happening.Came came) {
        post.reply(came, rulebook.current().phrases().say(Phrase.STAFF_HELP), Keyboard.NONE, key(came));
    }

    /** Under which what is said to a group outside of a case is sealed. */
    private KeyId key(Happening.Came came) {
        return store.conversations().find(came.chat()).orElseGet(() -> store.conversations().begin(came.chat(),
                came.from(), Conversation.fresh("staff", "", Map.of(), came.at()).over(Map.of()), List.of())).key();
    }

    private void press(Happening.Came came, String data) {
        var parts = data.split(":", -1);
        if (parts.length == 3 && parts[0].equals(Digest.DUE) && parts[2].matches("\\d{1,6}")) {
            digest.more(came.chat(), parts[1], Integer.parseInt(parts[2]), came.at());
            post.answer(came.callback(), "");
            return;
        }
        if (!parts[0].equals(Alert.CASE)) {
            talks.press(came, data);
            return;
        }
        var filed = parts.length == 3 ? store.cases().find(parts[1]).filter(found -> !found.isErased())
                : Optional.<Cases.Filed>empty();
        filed.filter(found -> talks.isIn(came, rulebook.of(found.pack()), found.file()))
                .ifPresentOrElse(found -> act(came, found, parts[2]), () -> post.answer(came.callback(),
                        rulebook.current().phrases().say(Phrase.NOT_FOR_YOU)));
    }

    private void act(Happening.Came came, Cases.Filed filed, String actionId) {
        var rules = rulebook.of(filed.pack());
        var known = rules.policy().action(actionId).filter(action -> action.by() == Side.STAFF
                && action.kinds().contains(filed.file().kind()));
        known.ifPresentOrElse(action -> {
            if (action.isOpen(filed.file())) {
                talks.begin(came, rules, filed, action);
            } else {
                post.answer(came.callback(), PlainText.shortened(why(rules, filed, action), Limits.NOTE));
            }
        }, () -> post.answer(came.callback(), rules.policy().action(actionId).filter(action -> action.by() == Side.COMPLAINANT)
                .map(theirs -> rules.phrases().say(Phrase.NOT_YOUR_CASE)).orElse("")));
    }

    /** Why an action cannot be done now: somebody did it in this stage, and the last time counts; else it is too late. */
    private String why(Rulebook.Rules rules, Cases.Filed filed, CaseAction action) {
        var reference = filed.file().reference();
        return store.cases().log(reference).stream()
                .filter(header -> action.isDone(filed.file()) && header.type().equals(action.until()))
                .reduce((earlier, later) -> later)
                .map(header -> rules.phrases().say(Phrase.ALREADY_DONE, docket.did(rules, filed, header, action)))
                .orElseGet(() -> rules.phrases().say(Phrase.STAFF_TOO_LATE, Map.of("reference", reference, "what",
                        action.label())));
    }
}
