package redress.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.casework.EventType;
import redress.pack.json.Json;

/**
 * Looks whether what is said to carry a clause is there: {@code dialog:state}, or {@code signpost:}, {@code clock:},
 * {@code stage:}, {@code event:}, {@code kind:}, {@code team:}, {@code action:}, {@code privacy:}, {@code link:},
 * {@code translation:} and a name, or one of the single words.
 *
 * @param sheet  what {@code pack.json} says
 * @param drafts the dialogs that could be read, by id
 * @param dialogs all dialogs
 * @param faults of {@code pack.json}
 */
record ClauseCheck(PackSheet sheet, Map<String, DialogDraft> drafts, Known dialogs, FileFaults faults) {

    private static final List<String> SINGLE = List.of("retention", "contact", "safeguarding", "privacy");
    private static final List<String> PRIVACY =
            List.of("who", "why", "basis", "how_long", "telegram", "abroad", "rights", "regulator");

    void check() {
        var names = names();
        boolean allRead = faults.all().isEmpty();
        sheet.elements().forEach(json -> check(json, names, allRead));
    }

    private void check(Json json, Map<String, Collection<String>> names, boolean allRead) {
        var element = Fields.words(json, faults);
        int colon = element.lastIndexOf(':');
        if (element.isBlank() || SINGLE.contains(element)) {
            return;
        }
        if (colon < 0) {
            faults.add(json.at(), "\"" + element + "\" names nothing in the pack.",
                    "Write a dialog and its state, as in \"complaint:role\", or \"signpost:\", \"clock:\", \"stage:\", "
                            + "\"event:\", \"kind:\", \"team:\", \"action:\", \"privacy:\", \"link:\" or \"translation:\" "
                            + "and a name, or one of: "
                            + String.join(", ", SINGLE) + ".");
            return;
        }
        var sort = element.substring(0, colon);
        var name = element.substring(colon + 1);
        if (names.containsKey(sort)) {
            named(json, name, sort, names.get(sort));
        } else if (drafts.containsKey(sort)) {
            named(json, name, "state", drafts.get(sort).stateNames());
        } else if (!dialogs.ids().contains(sort)) {
            faults.add(json.at(), "There is no dialog \"" + sort + "\".", Nearest.remedy(sort, dialogs.ids()));
        } else if (allRead) {
            faults.add(json.at(), "No way of this pack leads to the dialog \"" + sort + "\".",
                    "Call it with \"do\" where it is needed, or name what carries the clause instead.");
        }
    }

    private void named(Json json, String name, String sort, Collection<String> names) {
        if (!names.contains(name)) {
            faults.add(json.at(), "There is no " + sort + " \"" + name + "\".", Nearest.remedy(name, names));
        }
    }

    private Map<String, Collection<String>> names() {
        var names = new LinkedHashMap<String, Collection<String>>();
        names.put("signpost", sheet.signposts().keySet());
        names.put("clock", clocks());
        names.put("stage", stages());
        names.put("event", sheet.policy().eventTypes().stream().map(EventType::id).toList());
        names.put("link", sheet.links().keySet());
        names.put("translation", sheet.languages().stream().skip(1).toList());
        names.put("kind", sheet.policy().kinds().keySet());
        names.put("team", sheet.policy().teams().keySet());
        names.put("action", sheet.policy().actions().stream().map(action -> action.id()).toList());
        names.put("privacy", PRIVACY);
        return names;
    }

    /** A stage by kind and stage. */
    private List<String> stages() {
        return sheet.policy().kinds().values().stream().flatMap(kind -> kind.stages().stream()
                .map(stage -> kind.id() + "." + stage.id())).toList();
    }

    /** A clock by its own name, or by kind, stage and clock. */
    private List<String> clocks() {
        var clocks = new ArrayList<String>();
        sheet.policy().kinds().values().forEach(kind -> kind.stages().forEach(stage -> stage.clocks().forEach(clock -> {
            clocks.add(clock.id());
            clocks.add(kind.id() + "." + stage.id() + "." + clock.id());
        })));
        return clocks;
    }
}
