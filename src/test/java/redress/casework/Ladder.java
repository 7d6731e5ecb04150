package redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.calendar.Nation;
import redress.calendar.Period;
import redress.calendar.WorkingCalendar;

/** A policy with two stages, windows, updates and cases that wait; and one case under it that goes on event by event. */
final class Ladder {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final EventType SCOPE = EventType.of("scope");
    static final EventType UPDATE = EventType.of("update");

    private static final Stage FORMAL = new Stage("formal", "Formal", "", List.of(
            staff("acknowledge", EventType.OPENED, EventType.ACKNOWLEDGED, "48 hours"),
            staff("outcome", EventType.OPENED, EventType.OUTCOME, "10 working days"),
            staff("last", EventType.ACKNOWLEDGED, EventType.OUTCOME, "10 working days"),
            new Clock("manager", "Manager", EventType.OPENED, EventType.NOTED, days("3 days"), Side.STAFF, false),
            staff("update", UPDATE, UPDATE, "5 days"),
            window("appeal", "15 working days")));
    private static final Stage REVIEW = new Stage("review", "Review", "board", List.of(
            staff("outcome", EventType.ESCALATED, EventType.OUTCOME, "20 working days"), window("chair", "10 days")));
    static final Kind COMPLAINT = new Kind("complaint", "Complaint", List.of(FORMAL, REVIEW));
    static final Policy POLICY = new Policy(new Organisation("aim", "AIM", "AIM", Nation.ENGLAND, LONDON, Set.of()),
            Map.of("complaint", COMPLAINT), Map.of("complaints", team("complaints"), "board", team("board")), "complaints",
            new Safeguard("complaints", "complaint"), Map.of("scope", "Scope decided", "update", "Update"), List.of());
    static final Events EVENTS = new Events(POLICY);
    static final WorkingCalendar CALENDAR = POLICY.organisation().calendar();

    private Case file;

    private Ladder(Case file) {
        this.file = file;
    }

    static Ladder opened(String at) {
        return opened(at, false);
    }

    static Ladder opened(String at, boolean held) {
        return new Ladder(Case.unopened("AIM-1").after(EVENTS.opened(
                new Events.Opening(COMPLAINT, "", "complaints", held, List.of()), london(at).toInstant())));
    }

    Ladder then(EventType type, String at) {
        return then(EVENTS.next(file, type, london(at).toInstant(), Role.STAFF, Map.of()));
    }

    Ladder escalated(String at) {
        return then(EVENTS.escalated(file, REVIEW, london(at).toInstant(), Role.COMPLAINANT, Map.of()));
    }

    Ladder extended(String clock, String day, String at) {
        return then(EVENTS.extended(file, Map.of(clock, LocalDate.parse(day)), london(at).toInstant(), Role.STAFF, Map.of()));
    }

    private Ladder then(Header header) {
        file = file.after(header);
        return this;
    }

    Case file() {
        return file;
    }

    Deadline deadline(String clock) {
        return file.deadline(clock).orElseThrow();
    }

    /** The last day of a clock. */
    String due(String clock) {
        return deadline(clock).due().toLocalDate().toString();
    }

    static ZonedDateTime london(String local) {
        return (local.length() > 10 ? LocalDateTime.parse(local) : LocalDate.parse(local).atTime(LocalTime.NOON)).atZone(LONDON);
    }

    static Instant at(String local) {
        return london(local).toInstant();
    }

    private static Clock staff(String id, EventType starts, EventType metBy, String within) {
        return Clock.ofStaff(id, id, starts, metBy, days(within));
    }

    private static Clock window(String id, String within) {
        return new Clock(id, id, EventType.REACHED, EventType.ESCALATED, days(within), Side.COMPLAINANT, true);
    }

    private static Period days(String within) {
        return Period.parse(within).orElseThrow();
    }

    private static Team team(String id) {
        return new Team(id, id, id, false);
    }
}
