package redress.scenario.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import redress.dialog.Dialog;
import redress.dialog.Script;
import redress.dialog.State;

/**
 * Dialogs with something taken away.
 *
 * @param script the dialogs as they are
 */
record DialogsWithout(Script script) {

    /** Without a state of a dialog. */
    Script state(String dialogId, String name) {
        var dialogs = new LinkedHashMap<>(script.dialogs());
        script.dialog(dialogId).ifPresent(dialog -> {
            var states = new LinkedHashMap<>(dialog.states());
            states.computeIfPresent(name, (key, state) -> state.accept(new StateTakenAway()));
            dialogs.put(dialogId, dialog.withStates(states));
        });
        return script.withDialogs(dialogs);
    }

    /** With each signpost of that id saying nothing, under an id that nobody asks for. */
    Script signpost(String id) {
        return each(state -> state.withoutSignpost(id));
    }

    /** Without the ends that open a case of that kind, and without such cases beside others. */
    Script opening(String kind) {
        return each(state -> state.withoutKind(kind));
    }

    /** With every case that would go to a team going to another; nobody gets the team's copies. */
    Script team(String id, String other) {
        return each(state -> state.withoutTeam(id, other));
    }

    /** With nothing that records that type of event; an end that records nothing else is a plain one. */
    Script event(String type) {
        return each(state -> state.withoutType(type));
    }

    private Script each(UnaryOperator<State> change) {
        var dialogs = new LinkedHashMap<String, Dialog>();
        script.dialogs().forEach((id, dialog) -> {
            Map<String, State> states = new LinkedHashMap<>(dialog.states());
            states.replaceAll((name, state) -> change.apply(state));
            dialogs.put(id, dialog.withStates(states));
        });
        return script.withDialogs(dialogs);
    }
}
