package redress.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.casework.Kind;
import redress.casework.StaffAction;
import redress.casework.Team;

/** Reads the teams and what they can do. */
record TeamReader(Texts texts, FileFaults faults) {

    Map<String, Team> teams(Fields sheet) {
        var teams = new LinkedHashMap<String, Team>();
        for (var member : sheet.someNamed("teams", "team")) {
            var fields = new Fields(member.value(), "A team", faults);
            teams.put(member.key(), new Team(member.key(), texts.label(fields, "name", Texts.NAME),
                    texts.label(fields, "readers", Texts.NAME), fields.truth("restricted")));
            fields.close();
        }
        return teams;
    }

    List<StaffAction> actions(Fields sheet, Map<String, Kind> kinds, Known dialogs) {
        var actions = new ArrayList<StaffAction>();
        for (var member : sheet.optionalNamed("actions")) {
            var fields = new Fields(member.value(), "An action of staff", faults);
            actions.add(new StaffAction(member.key(), texts.label(fields, "label", Texts.LABEL),
                    fields.required("dialog").map(json -> dialogs.read(json, faults)).orElse(""), kinds(fields, kinds),
                    KindReader.event(fields, "until", faults)));
            fields.close();
        }
        return actions;
    }

    private Set<String> kinds(Fields fields, Map<String, Kind> kinds) {
        var known = new Known("kind of case", kinds.keySet(), !kinds.isEmpty());
        var chosen = new HashSet<String>();
        fields.someOf("kinds", "kind of case").forEach(json -> chosen.add(known.read(json, faults)));
        return chosen;
    }
}
