package redress.scenario.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import redress.dialog.Dialog;
import redress.dialog.OpenCase;
import redress.dialog.Rule;
import redress.dialog.Script;
import redress.dialog.Signpost;
import redress.dialog.State;
import redress.dialog.Template;

/**
 * Dialogs with something taken away.
 *
 * @param script the dialogs as they are
 */
record DialogsWithout(Script script) {

    private static final String NOWHERE = "-taken-away";

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
        return each(state -> state instanceof Signpost post && post.signpost().equals(id)
                ? post.saying(NOWHERE, Template.of("")) : state);
    }

    /** Without the ends that open a case of that kind. */
    Script opening(String kind) {
        return each(state -> state instanceof OpenCase open && open.kind().equals(kind)
                ? state.accept(new StateTakenAway()) : state);
    }

    /** With every case that would go to a team going to another. */
    Script team(String id, String other) {
        return each(state -> state instanceof OpenCase open ? open.withTeams(open.teams().stream()
                .map(rule -> rule.go().equals(id) ? new Rule(rule.when(), other) : rule).toList()) : state);
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
