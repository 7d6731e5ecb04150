package redress.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.casework.CaseState;
import redress.casework.Side;

/** Which cases a list is to hold: those that meet each of its conditions. */
public final class CaseQuery {

    /** A deadline that staff have to keep; while a case is held, its date will move and nobody is late. */
    private static final String OPEN = "EXISTS (SELECT 1 FROM deadline d WHERE d.reference = c.reference AND d.met_at IS NULL "
            + "AND d.side = '" + Side.STAFF.id() + "' AND NOT (d.stops = 1 AND c.state = '" + CaseState.HELD.id() + "') AND ";

    private final List<String> conditions = new ArrayList<>(List.of("TRUE"));
    private final List<Object> values = new ArrayList<>();

    /** With a deadline of staff that is due on that day, in the organisation's zone, or before it. */
    public CaseQuery due(Optional<LocalDate> last) {
        last.ifPresent(day -> and(OPEN + "substr(d.due, 1, 10) <= ?)", day.toString()));
        return this;
    }

    /** With a deadline of staff whose last second had passed at that moment. */
    public CaseQuery overdue(Optional<Instant> now) {
        now.ifPresent(at -> and(OPEN + "d.due_at + 1000 <= ?)", at.toEpochMilli()));
        return this;
    }

    /** With a deadline or a window that is still open. */
    public CaseQuery running() {
        conditions.add("c.reference IN (SELECT reference FROM deadline WHERE met_at IS NULL)");
        return this;
    }

    /** With the team of that id. */
    public CaseQuery team(Optional<String> id) {
        return is("team", id);
    }

    /** Of the kind of that id. */
    public CaseQuery kind(Optional<String> id) {
        return is("kind", id);
    }

    /** In the stage of that id. */
    public CaseQuery stage(Optional<String> id) {
        return is("stage", id);
    }

    /** As far as this. */
    public CaseQuery state(Optional<CaseState> state) {
        return is("state", state.map(CaseState::id));
    }

    /** Not over. */
    public CaseQuery open() {
        for (var state : CaseState.values()) {
            if (state.isOver()) {
                and("c.state <> ?", state.id());
            }
        }
        return this;
    }

    String condition() {
        return String.join(" AND ", conditions);
    }

    Object[] values() {
        return values.toArray();
    }

    private CaseQuery is(String column, Optional<String> id) {
        id.ifPresent(value -> and("c." + column + " = ?", value));
        return this;
    }

    private void and(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }
}
