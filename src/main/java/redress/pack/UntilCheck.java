package redress.pack;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.CaseAction;
import redress.casework.EventType;
import redress.pack.json.Json;
import redress.pack.json.Position;

/**
 * Looks whether the button of an action goes: the event until which it stays has to be recorded by its dialog, or by that
 * of another action on the same kinds of case, as when a later date can be set until the outcome was told, or by the
 * program itself.
 *
 * @param drafts the dialogs that could be read, by id
 * @param page   {@code pack.json}
 */
record UntilCheck(Map<String, DialogDraft> drafts, Page page) {

    /** Where {@code pack.json} has other faults, nothing is said: they are likely what is wrong with the action too. */
    void check(List<CaseAction> actions) {
        if (page.faults().none()) {
            actions.forEach(action -> check(action, actions));
        }
    }

    private void check(CaseAction action, List<CaseAction> actions) {
        var own = recorded(action.dialog());
        var all = new LinkedHashSet<>(own);
        actions.stream().filter(other -> !Collections.disjoint(other.kinds(), action.kinds()))
                .forEach(other -> Stream.of(other.dialog(), other.late()).forEach(dialog -> all.addAll(recorded(dialog))));
        drafts.values().forEach(draft -> draft.invites().forEach(invite -> all.addAll(recorded(invite.dialog()))));
        EventType.byItself().forEach(type -> all.add(type.id()));
        boolean opens = reached(action.dialog()).stream().flatMap(draft -> draft.deeds().stream())
                .anyMatch(deed -> deed.key().equals("open"));
        if (!action.until().equals(EventType.NONE) && (opens || !own.isEmpty()) && !all.contains("")
                && !all.contains(action.until().id())) {
            page.faults().add(at(action), "The button \"" + action.label() + "\" would never go away: no action on this"
                            + " kind of case records \"" + action.until().id() + "\".",
                    own.isEmpty() ? "Its dialog records nothing: take \"until\" away, or name another dialog."
                            : "Write what its dialog records: " + String.join(", ", own) + ".");
        }
    }

    /** What a dialog and all that it calls record. */
    private Set<String> recorded(String root) {
        return reached(root).stream().flatMap(draft -> draft.records().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A dialog and all that it calls. */
    private Set<DialogDraft> reached(String root) {
        var seen = new LinkedHashSet<DialogDraft>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Optional.ofNullable(drafts.get(open.remove())).filter(seen::add)
                    .ifPresent(draft -> draft.calls().stream().map(DialogDraft.Call::dialog).forEach(open::add));
        }
        return seen;
    }

    private Position at(CaseAction action) {
        return member(page.json(), "actions").flatMap(actions -> member(actions, action.id()))
                .flatMap(one -> member(one, "until")).orElse(page.json()).at();
    }

    private static Optional<Json> member(Json json, String key) {
        return json.group().flatMap(group -> group.member(key)).map(Json.Member::value);
    }
}
