package redress.casework;

import java.util.Locale;
import java.util.Set;

/** How far a case is. */
public enum CaseState {
    /** It is recorded, and no person has acknowledged it in this stage. */
    RECEIVED,
    /** A person acknowledged it. */
    ACKNOWLEDGED,
    /** It waits for somebody, and the clocks that stop meanwhile stand still. */
    HELD,
    /** The complainant was told the outcome. */
    DECIDED,
    /** It is over. */
    CLOSED(EventType.CLOSED, EventType.STOPPED),
    /** The complainant took it back. */
    WITHDRAWN(EventType.WITHDRAWN);

    private final Set<EventType> ends;

    CaseState(EventType... ends) {
        this.ends = Set.of(ends);
    }

    /** The name that lists and scenarios use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more is expected of anybody. */
    public boolean isOver() {
        return !ends.isEmpty();
    }

    /** Whether that event is what brought a case to this end. */
    public boolean follows(EventType event) {
        return ends.contains(event);
    }
}
