package redress.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import redress.calendar.WorkingCalendar;
import redress.casework.Case;
import redress.casework.OfficeHours;
import redress.casework.Organisation;
import redress.casework.Policy;
import redress.casework.Rings;
import redress.casework.Team;

/** When the teams of a policy are at work, and when a case makes itself heard there. Belongs to the desk's thread. */
final class Hours {

    private final Map<Organisation, WorkingCalendar> calendars = new HashMap<>();

    /** The organisation's days; the same each time, as it costs something to find its holidays. */
    WorkingCalendar calendar(Policy policy) {
        return calendars.computeIfAbsent(policy.organisation(), Organisation::calendar);
    }

    /** When the deadlines of a case are heard. */
    Rings rings(Policy policy, Case file) {
        return new Rings(calendar(policy), of(policy, file.team()), file.kind().equals(policy.safeguard().kind()));
    }

    /** Whether a team is at work. */
    boolean isOpen(Policy policy, String team, Instant now) {
        return of(policy, team).isOpen(now, calendar(policy));
    }

    /** When a team opens next. */
    Instant next(Policy policy, String team, Instant after) {
        return of(policy, team).next(after, calendar(policy));
    }

    /** A team's hours. */
    static OfficeHours of(Policy policy, String team) {
        return policy.team(team).map(Team::hours).orElseGet(() -> OfficeHours.usual(policy.organisation().zone()));
    }
}
