package redress.pack;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.casework.Case;
import redress.casework.EventType;
import redress.dialog.Template;

/**
 * What people read who ask where their case stands, besides what every pack says: what they are promised by when, and what
 * events of the pack's own mean to them. What has no words here is not told.
 *
 * @param clocks the words for deadlines that run, with the place {due}; under the name of a clock, which stage and kind can
 *               stand before: {@code outcome}, {@code stage-2.outcome}, {@code spoken.stage-2.outcome}
 * @param events the words for events, by their ids, with the place {day}
 */
public record StatusWords(Map<String, Template> clocks, Map<String, Template> events) {

    /** No words at all. */
    public static final StatusWords NONE = new StatusWords(Map.of(), Map.of());

    public StatusWords {
        clocks = Map.copyOf(clocks);
        events = Map.copyOf(events);
    }

    /** What a person is promised by the deadline of a clock, if anything; the most precise name counts. */
    public Optional<Template> promised(Case file, String clock) {
        return Stream.of(file.kind() + "." + file.stage() + "." + clock, file.stage() + "." + clock, clock)
                .flatMap(name -> Optional.ofNullable(clocks.get(name)).stream()).findFirst();
    }

    /** What an event means to a person, if they are told. */
    public Optional<Template> happened(EventType type) {
        return Optional.ofNullable(events.get(type.id()));
    }
}
