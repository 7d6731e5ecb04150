package redress.pack;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.calendar.Nation;
import redress.casework.Organisation;
import redress.pack.json.Json;

/** Reads whose policy it is. */
record OrganisationReader(FileFaults faults) {

    private static final Known NATIONS = Known.of("nation", Stream.of(Nation.values()).map(Nation::id).toList());

    Organisation read(Fields fields) {
        var id = fields.required("id");
        id.flatMap(Json::text).ifPresent(name -> Names.check(name, id.get().at(), faults));
        var organisation = new Organisation(id.map(json -> Fields.words(json, faults)).orElse(""),
                fields.text("name"), fields.text("short"),
                fields.required("nation").flatMap(json -> Nation.of(NATIONS.read(json, faults))).orElse(Nation.ENGLAND),
                fields.required("zone").flatMap(json -> zone(json, faults)).orElse(ZoneOffset.UTC), closedDays(fields));
        fields.close();
        return organisation;
    }

    /** The zone of that name. */
    static Optional<ZoneId> zone(Json json, FileFaults faults) {
        var name = Fields.words(json, faults);
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        if (!name.isBlank()) {
            faults.add(json.at(), "There is no time zone \"" + name + "\".", Nearest.to(name, ZoneId.getAvailableZoneIds())
                    .map(nearest -> "Did you mean \"" + nearest + "\"?").orElse("Write \"Europe/London\"."));
        }
        return Optional.empty();
    }

    private Set<LocalDate> closedDays(Fields fields) {
        var days = new HashSet<LocalDate>();
        for (var json : fields.list("closed_days")) {
            Fields.day(json, faults).filter(day -> !days.add(day)).ifPresent(day -> faults.add(json.at(),
                    "The day " + day + " stands here a second time.", "Take one of the two away."));
        }
        return days;
    }
}
