package redress.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.casework.Kind;
import redress.casework.Stage;
import redress.dialog.Phrases;

/**
 * What dialogs can name besides their own states and answers.
 *
 * @param sheet   what {@code pack.json} says; nothing if it could not be read, and then nothing is held against a name
 * @param dialogs the dialogs that there are
 * @param phrases the words of buttons that every conversation knows
 */
record Vocabulary(Optional<PackSheet> sheet, Known dialogs, Phrases phrases) {

    /** What conditions can ask of the case that the conversation is about. */
    static final Known FACTS = Known.of("fact", List.of("case.kind", "case.stage", "case.state", "case.team"));
    /** What the facts begin with that are the choices made before the case was opened, by the keys of the answers. */
    static final String TOLD = "case.told/";
    /** What the facts begin with that somebody who was invited may know. */
    static final String INVITED = "invited.";
    /** What texts can say of it. */
    static final List<String> FACT_PLACES = List.of("case.kind", "case.stage", "case.state", "case.team",
            "case.reference");

    Known kinds() {
        return known("kind of case", kindsById().keySet());
    }

    Known teams() {
        return known("team", sheet.map(each -> each.policy().teams().keySet()).orElse(Set.of()));
    }

    Known signposts() {
        return new Known("signpost", sheet.map(each -> each.signposts().keySet()).orElse(Set.of()), sheet.isPresent());
    }

    Known stages() {
        var stages = new LinkedHashSet<String>();
        kindsById().values().forEach(kind -> kind.stages().stream().map(Stage::id).forEach(stages::add));
        return known("stage", stages);
    }

    /** The values that a fact can have; incomplete where any can be. */
    Known valuesOf(String fact) {
        return switch (fact) {
            case "case.kind" -> kinds();
            case "case.stage" -> stages();
            case "case.team" -> teams();
            default -> new Known("value", Set.of(), false);
        };
    }

    Map<String, Kind> kindsById() {
        return sheet.map(each -> each.policy().kinds()).orElse(Map.of());
    }

    /** The ids of all clocks of a kind, or of all kinds if it has none of that name. */
    Set<String> clocks(String kind) {
        var clocks = new LinkedHashSet<String>();
        kindsById().values().stream().filter(each -> each.id().equals(kind) || !kindsById().containsKey(kind))
                .flatMap(each -> each.stages().stream()).forEach(stage -> stage.clocks()
                        .forEach(clock -> clocks.add(clock.id())));
        return clocks;
    }

    private static Known known(String sort, Set<String> ids) {
        return new Known(sort, ids.stream().sorted().toList(), !ids.isEmpty());
    }
}
