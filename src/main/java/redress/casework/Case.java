package redress.casework;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case as its events make it. It is a fold over their headers: what is kept beside the log can always be rebuilt.
 *
 * @param reference what people call it
 * @param kind      the id of its kind
 * @param stage     the id of its stage
 * @param state     how far it is
 * @param team      the id of the team that works on it
 * @param openedAt  when it was received
 * @param deadlines its deadlines by clock, in the order in which they were set
 * @param happened  the types of all its events
 * @param sequence  the number of its last event
 */
public record Case(String reference, String kind, String stage, CaseState state, String team, Instant openedAt,
                   Map<String, Deadline> deadlines, Set<EventType> happened, long sequence) {
    public Case {
        deadlines = Collections.unmodifiableMap(new LinkedHashMap<>(deadlines));
        happened = Set.copyOf(happened);
    }

    /** A case before its first event. */
    public static Case unopened(String reference) {
        return new Case(reference, "", "", CaseState.RECEIVED, "", Instant.EPOCH, Map.of(), Set.of(), 0);
    }

    /** The case after all these events. */
    public static Case of(String reference, List<Header> headers) {
        var file = unopened(reference);
        for (var header : headers) {
            file = file.after(header);
        }
        return file;
    }

    /**
     * The case after one more event.
     *
     * @throws IllegalArgumentException if the event does not follow the last one
     */
    public Case after(Header header) {
        if (header.sequence() != sequence + 1) {
            throw new IllegalArgumentException("event " + header.sequence() + " does not follow " + sequence);
        }
        boolean opens = header.type() == EventType.OPENED;
        return new Case(reference, opens ? header.id("kind") : kind, opens ? header.id("stage") : stage,
                header.type() == EventType.ACKNOWLEDGED ? CaseState.ACKNOWLEDGED : state,
                opens ? header.id("team") : team, opens ? header.at() : openedAt,
                deadlinesAfter(header), happenedAfter(header.type()), header.sequence());
    }

    /** The deadline of a clock. */
    public Optional<Deadline> deadline(String clock) {
        return Optional.ofNullable(deadlines.get(clock));
    }

    private Map<String, Deadline> deadlinesAfter(Header header) {
        var after = new LinkedHashMap<>(deadlines);
        header.ids().forEach((name, value) -> {
            if (name.startsWith(Header.DUE)) {
                var clock = name.substring(Header.DUE.length());
                after.put(clock, Deadline.open(clock, ZonedDateTime.parse(value),
                        !header.ids().containsKey(Header.UNCERTAIN + clock)));
            } else if (name.startsWith(Header.MET)) {
                after.computeIfPresent(name.substring(Header.MET.length()), (clock, due) -> due.metAt(header.at()));
            }
        });
        return after;
    }

    private Set<EventType> happenedAfter(EventType type) {
        var after = happened.isEmpty() ? EnumSet.noneOf(EventType.class) : EnumSet.copyOf(happened);
        after.add(type);
        return after;
    }
}
