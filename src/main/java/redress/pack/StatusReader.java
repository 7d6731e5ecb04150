package redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.casework.Kind;
import redress.dialog.Template;
import redress.pack.json.Json;

/** Reads what people are told who ask where their case stands. */
record StatusReader(Texts texts, FileFaults faults) {

    /**
     * Reads it; a pack can lack it.
     *
     * @param kinds  the kinds of case
     * @param events the types of events
     */
    StatusWords read(Fields sheet, Map<String, Kind> kinds, Known events) {
        var fields = sheet.optional("status").map(json -> new Fields(json, "What people are told of their case", faults));
        if (fields.isEmpty()) {
            return StatusWords.NONE;
        }
        var clocks = new Known("clock", names(kinds), !kinds.isEmpty());
        var read = new StatusWords(words(fields.get(), "clocks", clocks, "due"), words(fields.get(), "events", events, "day"));
        fields.get().close();
        return read;
    }

    private Map<String, Template> words(Fields fields, String key, Known known, String place) {
        var words = new LinkedHashMap<String, Template>();
        var group = fields.optional(key).map(json -> new Fields(json, "What people are told", faults));
        for (var member : group.flatMap(each -> each.json().group()).map(Json.Group::members).orElse(List.of())) {
            known.read(new Json.Words(member.at(), member.key()), faults);
            words.put(member.key(), texts.text(member.value(), Places.of(List.of(place))));
        }
        return words;
    }

    /** The names by which clocks can be told apart, as closely as somebody likes. */
    private static List<String> names(Map<String, Kind> kinds) {
        var names = new ArrayList<String>();
        kinds.values().forEach(kind -> kind.stages().forEach(stage -> stage.clocks().forEach(clock -> {
            names.add(clock.id());
            names.add(stage.id() + "." + clock.id());
            names.add(kind.id() + "." + stage.id() + "." + clock.id());
        })));
        return names.stream().distinct().toList();
    }
}
