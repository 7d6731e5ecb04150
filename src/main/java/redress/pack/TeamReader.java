package redress.pack;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import redress.casework.OfficeHours;
import redress.casework.Team;
import redress.pack.json.Json;

/**
 * Reads the teams.
 *
 * @param zone the organisation's, which a team has that names no other
 */
record TeamReader(Texts texts, ZoneId zone, FileFaults faults) {

    Map<String, Team> teams(Fields sheet) {
        var teams = new LinkedHashMap<String, Team>();
        var members = sheet.someNamed("teams", "team");
        var known = Known.of("team", members.stream().map(Json.Member::key).toList());
        for (var member : members) {
            var fields = new Fields(member.value(), "A team", faults);
            teams.put(member.key(), new Team(member.key(), texts.label(fields, "name", Texts.NAME),
                    texts.label(fields, "readers", Texts.NAME), fields.truth("restricted"), hours(fields),
                    fields.optional("next").map(json -> next(member.key(), json, known)).orElse("")));
            fields.close();
        }
        return teams;
    }

    private String next(String team, Json json, Known known) {
        var next = known.read(json, faults);
        if (next.equals(team)) {
            faults.add(json.at(), "A team cannot be its own next one.", "Name another team, or take \"next\" away.");
        }
        return next;
    }

    private OfficeHours hours(Fields fields) {
        var where = fields.optional("zone").flatMap(json -> OrganisationReader.zone(json, faults)).orElse(zone);
        var written = fields.optional("hours");
        if (written.isEmpty()) {
            return OfficeHours.usual(where);
        }
        var hours = new Fields(written.get(), "The hours of a team", faults);
        var from = time(hours, "from");
        var to = time(hours, "to");
        hours.close();
        boolean turned = from.isPresent() && to.isPresent() && !to.get().isAfter(from.get());
        if (turned) {
            faults.add(written.get().at(), "The day of this team ends before it begins.",
                    "Write the opening under \"from\" and the later time under \"to\": \"09:00\" and \"17:00\".");
        }
        return turned || from.isEmpty() || to.isEmpty() ? OfficeHours.usual(where)
                : new OfficeHours(where, from.get(), to.get());
    }

    private Optional<LocalTime> time(Fields fields, String key) {
        var written = fields.required(key);
        var words = written.map(json -> Fields.words(json, faults)).orElse("");
        try {
            return words.matches("\\d\\d:\\d\\d") ? Optional.of(LocalTime.parse(words)) : noTime(written, words);
        } catch (DateTimeParseException tooLate) {
            return noTime(written, words);
        }
    }

    private Optional<LocalTime> noTime(Optional<Json> written, String words) {
        written.filter(json -> !words.isBlank()).ifPresent(json -> faults.add(json.at(),
                "\"" + words + "\" is no time of day.", "Write hours and minutes with two digits each: \"09:00\"."));
        return Optional.empty();
    }
}
