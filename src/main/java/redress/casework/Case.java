package redress.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case as its events make it. It is a fold over their headers: what is kept beside the log can always be rebuilt, and
 * needs no pack for it.
 *
 * @param reference    what people call it
 * @param kind         the id of its kind
 * @param stage        the id of its stage
 * @param state        how far it is
 * @param team         the id of the team that works on it
 * @param openedAt     when it was received
 * @param deadlines    its deadlines by clock, in the order in which they were set
 * @param happened     the types of all its events
 * @param happenedHere the same for those that still count in its stage: a release takes back that it was held, a new
 *                     holding that it was released, and taking it up again takes back how it had ended; that the
 *                     complainant cannot be reached counts until they do something themselves
 * @param hold         since when it is held, if it is
 * @param links        the references of the cases that belong together with it
 * @param handler      the number, within the case, of whoever works on it; empty if nobody does
 * @param sequence     the number of its last event
 */
public record Case(String reference, String kind, String stage, CaseState state, String team, Instant openedAt,
                   Map<String, Deadline> deadlines, Set<EventType> happened, Set<EventType> happenedHere, Hold hold,
                   List<String> links, String handler, long sequence) {
    public Case {
        deadlines = Collections.unmodifiableMap(new LinkedHashMap<>(deadlines));
        happened = Set.copyOf(happened);
        happenedHere = Set.copyOf(happenedHere);
        links = List.copyOf(links);
    }

    /** A case before its first event. */
    public static Case unopened(String reference) {
        return new Case(reference, "", "", CaseState.RECEIVED, "", Instant.EPOCH, Map.of(), Set.of(), Set.of(), Hold.NONE,
                List.of(), "", 0);
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
        return new Folding(this, header).folded();
    }

    /** The same with other deadlines. */
    public Case with(Map<String, Deadline> others) {
        return new Case(reference, kind, stage, state, team, openedAt, others, happened, happenedHere, hold, links,
                handler, sequence);
    }

    /** The deadline of a clock. */
    public Optional<Deadline> deadline(String clock) {
        return Optional.ofNullable(deadlines.get(clock));
    }

    /** Whether somebody works on it. */
    public boolean isHandled() {
        return !handler.isEmpty();
    }

    /** Whether nothing of it may be erased. */
    public boolean isOnLegalHold() {
        return happenedHere.contains(EventType.LEGAL_HOLD);
    }

    /** Whether it waits for somebody. */
    public boolean isHeld() {
        return state == CaseState.HELD;
    }
}
