package redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.casework.CaseAction;
import redress.casework.Clock;
import redress.casework.Kind;
import redress.casework.Side;
import redress.casework.Stage;

/**
 * Reads what can be done with a case by a button.
 *
 * @param kinds   the kinds of case
 * @param events  the types of events
 * @param dialogs the dialogs that there are
 */
record ActionReader(Texts texts, Map<String, Kind> kinds, Known events, Known dialogs, FileFaults faults) {

    List<CaseAction> read(Fields sheet) {
        var actions = new ArrayList<CaseAction>();
        for (var member : sheet.optionalNamed("actions")) {
            var fields = new Fields(member.value(), "An action", faults);
            actions.add(action(member.key(), fields));
            fields.close();
        }
        return actions;
    }

    private CaseAction action(String id, Fields fields) {
        var label = texts.label(fields, "label", Texts.LABEL);
        var dialog = fields.required("dialog").map(json -> dialogs.read(json, faults)).orElse("");
        var chosen = kinds(fields);
        var stages = stages(fields, chosen);
        var by = KindReader.side(fields, "by", faults);
        var after = EventReader.optional(fields, "after", events, faults);
        var until = EventReader.optional(fields, "until", events, faults);
        return new CaseAction(id, label, dialog, chosen, stages, by, after, until, window(fields, chosen, stages),
                late(fields), fields.truth("closed"));
    }

    private Set<String> kinds(Fields fields) {
        var known = new Known("kind of case", kinds.keySet(), !kinds.isEmpty());
        var chosen = new LinkedHashSet<String>();
        fields.someOf("kinds", "kind of case").forEach(json -> chosen.add(known.read(json, faults)));
        return chosen;
    }

    private Set<String> stages(Fields fields, Set<String> chosen) {
        var ids = stages(chosen, Set.of()).stream().map(Stage::id).distinct().toList();
        var known = new Known("stage", ids, !ids.isEmpty());
        var stages = new LinkedHashSet<String>();
        if (fields.optional("stages").isPresent()) {
            fields.someOf("stages", "stage").forEach(json -> stages.add(known.read(json, faults)));
        }
        return stages;
    }

    private List<Stage> stages(Set<String> chosen, Set<String> only) {
        return kinds.values().stream().filter(kind -> chosen.contains(kind.id())).flatMap(kind -> kind.stages().stream())
                .filter(stage -> only.isEmpty() || only.contains(stage.id())).toList();
    }

    private String window(Fields fields, Set<String> chosen, Set<String> only) {
        var written = fields.optional("window");
        if (written.isEmpty()) {
            return "";
        }
        var clocks = stages(chosen, only).stream().flatMap(stage -> stage.clocks().stream()).toList();
        var known = new Known("clock", clocks.stream().map(Clock::id).distinct().toList(), !clocks.isEmpty());
        var window = known.read(written.get(), faults);
        if (clocks.stream().filter(clock -> clock.id().equals(window)).anyMatch(clock -> clock.side() == Side.STAFF)) {
            faults.add(written.get().at(), "The clock \"" + window + "\" measures the time of staff.",
                    "Add \"for\": \"complainant\" to the clock, or name another.");
        }
        return window;
    }

    private String late(Fields fields) {
        var window = fields.optional("window");
        var late = fields.member("late");
        if (window.isPresent() && late.isEmpty()) {
            faults.add(window.get().at(), "Whoever presses after the last day of the window would get no answer.",
                    "Add \"late\": the name of the dialog that begins then.");
        }
        if (window.isEmpty()) {
            late.ifPresent(member -> faults.add(member.at(), "Nobody can be late where there is no window.",
                    "Add \"window\": the name of a clock of the complainant, or take \"late\" away."));
        }
        return late.map(member -> dialogs.read(member.value(), faults)).orElse("");
    }
}
