package redress.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import redress.calendar.WorkingCalendar;

/** Makes the headers of a case's events as its policy wants them: an event carries every due time that it sets. */
public final class Events {

    private final Policy policy;
    private final WorkingCalendar calendar;

    /** Events under one policy. */
    public Events(Policy policy) {
        this.policy = policy;
        this.calendar = policy.organisation().calendar();
    }

    /**
     * The first event of a case.
     *
     * @param kind what kind of case it is
     * @param team the id of the team that gets it
     * @param at   when it was received
     */
    public Header opened(Kind kind, String team, Instant at) {
        var ids = new LinkedHashMap<String, String>();
        ids.put("kind", kind.id());
        ids.put("stage", kind.first().id());
        ids.put("team", team);
        ids.putAll(started(kind.first(), EventType.OPENED, at));
        return Header.of(1, EventType.OPENED, at, Role.COMPLAINANT, ids);
    }

    /**
     * The next event of a case.
     *
     * @param file the case
     * @param type what happens
     * @param at   when
     * @param role in what part somebody acts
     * @param more ids of its own
     */
    public Header next(Case file, EventType type, Instant at, Role role, Map<String, String> more) {
        var ids = new LinkedHashMap<>(more);
        policy.stage(file).ifPresent(stage -> {
            ids.putAll(started(stage, type, at));
            stage.clocks().stream().filter(clock -> clock.metBy() == type)
                    .filter(clock -> file.deadline(clock.id()).filter(due -> !due.isMet()).isPresent())
                    .forEach(clock -> ids.put(Header.MET + clock.id(), "yes"));
        });
        return Header.of(file.sequence() + 1, type, at, role, ids);
    }

    private Map<String, String> started(Stage stage, EventType type, Instant at) {
        var ids = new LinkedHashMap<String, String>();
        stage.clocks().stream().filter(clock -> clock.starts() == type).forEach(clock -> {
            var due = clock.within().dueFrom(at, calendar);
            ids.put(Header.DUE + clock.id(), due.at().toString());
            if (!due.certain()) {
                ids.put(Header.UNCERTAIN + clock.id(), "yes");
            }
        });
        return ids;
    }
}
