package redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import redress.calendar.Nation;
import redress.calendar.WorkingCalendar;

/**
 * Whose policy it is.
 *
 * @param id         its name in files and references, such as {@code aim}
 * @param name       its full name
 * @param shortName  what people call it
 * @param nation     whose bank holidays it keeps
 * @param zone       the zone of all its dates
 * @param closedDays days on which it is closed besides weekends and bank holidays
 */
public record Organisation(String id, String name, String shortName, Nation nation, ZoneId zone,
                           Set<LocalDate> closedDays) {
    public Organisation {
        closedDays = Set.copyOf(closedDays);
    }

    /** The same, closed on these days too. */
    Organisation closedToo(Set<LocalDate> more) {
        var all = new HashSet<>(closedDays);
        all.addAll(more);
        return new Organisation(id, name, shortName, nation, zone, all);
    }

    /** The beginning of a moment's day in its zone: all that is kept of when somebody did something without a name. */
    public Instant dayOnly(Instant at) {
        return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /** Its working days. */
    public WorkingCalendar calendar() {
        return WorkingCalendar.of(nation, zone, closedDays);
    }
}
