package redress.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import redress.casework.Team;

/** Reads the teams. */
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
}
