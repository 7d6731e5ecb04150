package redress.pack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import redress.casework.EventType;

/** Reads a pack's own types of events. */
record EventReader(Texts texts, FileFaults faults) {

    /** The names of its own types of events, by id. */
    Map<String, String> read(Fields sheet) {
        var events = new LinkedHashMap<String, String>();
        for (var member : sheet.optionalNamed("events")) {
            if (EventType.of(member.key()).isBuiltIn()) {
                faults.add(member.at(), "Every pack knows the event \"" + member.key() + "\" already.",
                        "Take it away and use the one that there is, or give yours another name.");
            }
            var fields = new Fields(member.value(), "An event", faults);
            events.put(member.key(), texts.label(fields, "name", Texts.NAME));
            fields.close();
        }
        return events;
    }

    /** All types of events that can be named: the built-in ones, then a pack's own. */
    static Known known(Map<String, String> own) {
        return of(EventType.ids(EventType.builtIn().stream()), own.keySet(), true);
    }

    /** Those among them that a person can record. */
    static Known recorded(Collection<String> own, boolean complete) {
        return of(EventType.ids(EventType.builtIn().stream().filter(type -> !EventType.onlyByItself().contains(type))), own,
                complete);
    }

    private static Known of(Collection<String> builtIn, Collection<String> own, boolean complete) {
        return new Known("type of event", Stream.concat(builtIn.stream(), own.stream()).distinct().toList(), complete);
    }

    /** The type of event that has to stand under a key. */
    static EventType required(Fields fields, String key, Known events, FileFaults faults) {
        return fields.required(key).map(json -> EventType.of(events.read(json, faults))).orElse(EventType.NONE);
    }

    /** The type of event that can stand under a key. */
    static EventType optional(Fields fields, String key, Known events, FileFaults faults) {
        return fields.optional(key).map(json -> EventType.of(events.read(json, faults))).orElse(EventType.NONE);
    }
}
