package redress.desk;

import java.util.Map;
import java.util.Optional;
import redress.casework.Role;
import redress.dialog.Action;
import redress.dialog.Conversation;
import redress.dialog.Dialog;
import redress.dialog.Phrase;
import redress.dialog.Turn;
import redress.message.Button;
import redress.store.Cases;
import redress.store.Store;

/**
 * Where people who are not staff act on a case that is there already: its complainant, and whoever was invited to it. What they
 * came to is looked at again when they are through, as meanwhile it may have been done, or be too late.
 */
final class Counter {

    private final Store store;
    private final Rulebook rulebook;
    private final Docket docket;
    private final WaysIn ways;

    Counter(Store store, Rulebook rulebook, Docket docket, WaysIn ways) {
        this.store = store;
        this.rulebook = rulebook;
        this.docket = docket;
        this.ways = ways;
    }

    /**
     * Enters what a conversation about a case came to.
     *
     * @param came         what brought it to its end
     * @param conversation the conversation before that
     * @param record       what its dialog ends in
     * @param turn         the same in the words of every language
     * @return why nothing was recorded; nothing if it was
     */
    Optional<Phrase> enter(Happening.Came came, Conversation conversation, Action.Record record, Turn turn) {
        var facts = conversation.facts();
        var found = Optional.ofNullable(facts.get(CaseFacts.REFERENCE)).flatMap(store.cases()::find)
                .filter(filed -> !filed.isErased());
        if (found.isEmpty()) {
            return Optional.of(Phrase.TOO_LATE_FOR_YOU);
        }
        return facts.containsKey(WaysIn.INVITATION) ? invited(came, conversation, found.get(), record, turn)
                : own(came, conversation, found.get(), record, turn);
    }

    private Optional<Phrase> invited(Happening.Came came, Conversation conversation, Cases.Filed filed, Action.Record record,
                                     Turn turn) {
        var token = conversation.facts().get(WaysIn.INVITATION);
        if (store.invitations().find(token).filter(invitation -> !invitation.used()).isEmpty()) {
            return Optional.of(Phrase.INVITATION_USED);
        }
        if (filed.file().state().isOver()) {
            return Optional.of(Phrase.TOO_LATE_FOR_YOU);
        }
        var rules = rulebook.of(filed.pack());
        var what = rules.pack().script().dialog(conversation.dialog()).map(Dialog::title).orElse("");
        docket.enter(new Deed(came, rules, Role.REPRESENTED, what, turn), filed, record);
        store.invitations().use(token);
        return Optional.empty();
    }

    private Optional<Phrase> own(Happening.Came came, Conversation conversation, Cases.Filed filed, Action.Record record,
                                 Turn turn) {
        var rules = rulebook.of(filed.pack());
        var action = OwnAction.of(rules.policy(), conversation.facts().getOrDefault(WaysIn.ACTION, ""))
                .filter(own -> ways.isComplainant(came.from(), filed));
        if (action.filter(own -> own.isPossible(filed.file())).isEmpty()) {
            return Optional.of(action.filter(own -> own.isDone(filed.file())).isPresent() ? Phrase.DONE_BY_YOU
                    : Phrase.TOO_LATE_FOR_YOU);
        }
        if (action.flatMap(own -> own.dialog(rules.policy(), filed.file(), came.at()))
                .filter(conversation.dialog()::equals).isEmpty()) {
            return Optional.of(Phrase.TOO_LATE_FOR_YOU);
        }
        action.ifPresent(own -> docket.enter(came, rules, filed, own.action(), record, turn));
        return Optional.empty();
    }

    /**
     * The button that leads to what remains for whoever began in time and came to the end when the window had closed.
     *
     * @param language theirs, as two letters
     * @return nothing if that is not so, or if nothing remains
     */
    Optional<Button> late(Happening.Came came, Conversation conversation, String language) {
        var id = conversation.facts().getOrDefault(WaysIn.ACTION, "");
        return Optional.ofNullable(conversation.facts().get(CaseFacts.REFERENCE)).flatMap(store.cases()::find)
                .filter(filed -> ways.isComplainant(came.from(), filed)).flatMap(filed -> {
                    var policy = rulebook.of(filed.pack()).pack().policy(language);
                    return OwnAction.of(policy, id).filter(own -> own.isPossible(filed.file()))
                            .filter(own -> policy.isLate(own.action(), filed.file(), came.at()))
                            .filter(own -> own.dialog(policy, filed.file(), came.at())
                                    .filter(dialog -> !dialog.equals(conversation.dialog())).isPresent())
                            .map(own -> Alert.button(filed.file(), own.action()));
                });
    }
}
