package redress.casework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can happen to a case: one of the types that every policy knows, or one of a pack's own. Types are equal if their
 * ids are.
 *
 * @param id the name that packs, scenarios and the log use
 */
public record EventType(String id) implements Comparable<EventType> {

    /** No event at all: where an action waits for none. */
    public static final EventType NONE = new EventType("");

    /** It was opened; the ids say kind, stage, team and when each clock is due. */
    public static final EventType OPENED = new EventType("opened");
    /** A person acknowledged it. The automatic receipt never counts. */
    public static final EventType ACKNOWLEDGED = new EventType("acknowledged");
    /** Somebody was named who works on it. */
    public static final EventType ASSIGNED = new EventType("assigned");
    /** The complainant sent more; the body holds it. */
    public static final EventType MESSAGE_IN = new EventType("message-in");
    /** Staff wrote to the complainant. */
    public static final EventType MESSAGE_OUT = new EventType("message-out");
    /** Files were added. */
    public static final EventType EVIDENCE_ADDED = new EventType("evidence-added");
    /** Staff wrote something down. */
    public static final EventType NOTED = new EventType("noted");
    /** A deadline was put off; the ids say which and to when. */
    public static final EventType EXTENDED = new EventType("extended");
    /** It waits for somebody: clocks that stop while it is held stand still. */
    public static final EventType HELD = new EventType("held");
    /** It goes on; the ids say when each clock that stood still is due now. */
    public static final EventType RELEASED = new EventType("released");
    /** The outcome was told to the complainant. */
    public static final EventType OUTCOME = new EventType("outcome");
    /** The message that told the outcome has been delivered. */
    public static final EventType REACHED = new EventType("reached");
    /** It went on to another stage; the ids say which. */
    public static final EventType ESCALATED = new EventType("escalated");
    /** The complainant took it back. */
    public static final EventType WITHDRAWN = new EventType("withdrawn");
    /** Staff stopped working on it before there was an outcome. */
    public static final EventType STOPPED = new EventType("stopped");
    /** It is over. */
    public static final EventType CLOSED = new EventType("closed");
    /** It was taken up again. */
    public static final EventType REOPENED = new EventType("reopened");
    /** A clock ran out; the ids say which. */
    public static final EventType OVERDUE = new EventType("overdue");
    /**
     * The complainant cannot be reached: they blocked the bot or left, or never were in a chat with it. It holds in every
     * stage, until they do something there.
     */
    public static final EventType UNREACHABLE = new EventType("unreachable");

    /** The complainant changed a message that they had sent; the ids say to which event it belongs. */
    public static final EventType AMENDED = new EventType("amended");
    /** Whoever worked on it does so no longer, and it waits for somebody of the team. */
    public static final EventType RETURNED = new EventType("returned");
    /** It belongs together with other cases; the ids name them. */
    public static final EventType LINKED = new EventType("linked");
    /** The team was reminded of a deadline that comes near; the ids say which. */
    public static final EventType REMINDED = new EventType("reminded");
    /** The calendar has changed, and with it deadlines; the ids say which and to when. */
    public static final EventType RECALCULATED = new EventType("recalculated");

    /** The team was told of a case that had waited, so that nobody can guess who sent it from when it came. */
    public static final EventType ALERTED = new EventType("alerted");
    /** A file that was sent is kept; the body says under which hash. */
    public static final EventType EVIDENCE_KEPT = new EventType("evidence-kept");
    /** A file that was sent is not kept; the body says why. */
    public static final EventType EVIDENCE_REFUSED = new EventType("evidence-refused");
    /** An operator looked at what is sealed. */
    public static final EventType VIEWED = new EventType("viewed");
    /** An operator took a copy of all of it. */
    public static final EventType EXPORTED = new EventType("exported");
    /** Nothing of it may be erased until that is lifted. */
    public static final EventType LEGAL_HOLD = new EventType("legal-hold");
    /** It may be erased again. */
    public static final EventType LEGAL_HOLD_LIFTED = new EventType("legal-hold-lifted");
    /** The team was told on which day it will be erased. */
    public static final EventType ERASURE_ANNOUNCED = new EventType("erasure-announced");
    /** Its key was destroyed: what was said can be read no more. */
    public static final EventType ERASED = new EventType("erased");

    /** Staff know that whoever asks for their data is the one whose data it is. */
    public static final EventType IDENTIFIED = new EventType("identified");
    /** Staff looked through what is on record about somebody who asked for it. */
    public static final EventType LOOKED_THROUGH = new EventType("looked-through");
    /** Somebody was given what is on record about them. */
    public static final EventType DATA_GIVEN = new EventType("data-given");

    private static final List<EventType> BUILT_IN = List.of(OPENED, ACKNOWLEDGED, ASSIGNED, MESSAGE_IN, MESSAGE_OUT,
            EVIDENCE_ADDED, NOTED, EXTENDED, HELD, RELEASED, OUTCOME, REACHED, ESCALATED, WITHDRAWN, STOPPED, CLOSED,
            REOPENED, OVERDUE, UNREACHABLE, AMENDED, RETURNED, LINKED, REMINDED, RECALCULATED, IDENTIFIED, LOOKED_THROUGH, DATA_GIVEN,
            ALERTED, EVIDENCE_KEPT, EVIDENCE_REFUSED, VIEWED, EXPORTED, LEGAL_HOLD, LEGAL_HOLD_LIFTED, ERASURE_ANNOUNCED, ERASED);
    private static final Map<String, EventType> BY_ID =
            BUILT_IN.stream().collect(Collectors.toUnmodifiableMap(EventType::id, Function.identity()));

    /** The types that every policy knows, in the order in which they usually come. */
    public static List<EventType> builtIn() {
        return BUILT_IN;
    }

    /** The types that the program records by itself, when they come about. */
    public static List<EventType> byItself() {
        return List.of(OPENED, MESSAGE_IN, EVIDENCE_ADDED, REACHED, OVERDUE, UNREACHABLE, RETURNED, AMENDED, REMINDED,
                RECALCULATED, ALERTED, EVIDENCE_KEPT, EVIDENCE_REFUSED, VIEWED, EXPORTED, LEGAL_HOLD, LEGAL_HOLD_LIFTED,
                ERASURE_ANNOUNCED, ERASED);
    }

    /** Those of them that no person can bring about. */
    public static List<EventType> onlyByItself() {
        return List.of(OPENED, OVERDUE, UNREACHABLE, AMENDED, REMINDED, RECALCULATED, ALERTED, EVIDENCE_KEPT, EVIDENCE_REFUSED, VIEWED,
                EXPORTED, LEGAL_HOLD, LEGAL_HOLD_LIFTED, ERASURE_ANNOUNCED, ERASED);
    }

    /** The type of that name. */
    public static EventType of(String id) {
        return BY_ID.getOrDefault(id, new EventType(id));
    }

    /** Whether it leads into a stage. */
    public boolean isEntering() {
        return equals(OPENED) || equals(ESCALATED);
    }

    /** Whether every policy knows it. */
    public boolean isBuiltIn() {
        return BY_ID.containsKey(id);
    }

    /** The ids of these types. */
    public static List<String> ids(Stream<EventType> types) {
        return types.map(EventType::id).toList();
    }

    /** By their ids. */
    @Override
    public int compareTo(EventType other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
