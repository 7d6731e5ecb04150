package redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import redress.calendar.WorkingCalendar;

/**
 * When a team is at work on a working day.
 *
 * @param zone the zone of its clock on the wall
 * @param from when it opens
 * @param to   when it closes, later than that
 */
public record OfficeHours(ZoneId zone, LocalTime from, LocalTime to) {

    /** When a day of work begins where a pack says nothing else; our own choice, as no policy names office hours. */
    public static final LocalTime FROM = LocalTime.of(9, 0);
    /** When it ends likewise. */
    public static final LocalTime TO = LocalTime.of(17, 0);

    /** Nine to five in a zone. */
    public static OfficeHours usual(ZoneId zone) {
        return new OfficeHours(zone, FROM, TO);
    }

    /** When it opens on a day. Where the clocks skip that hour, it is as much later. */
    public Instant opening(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    /** When it closes on a day. */
    public Instant closing(LocalDate day) {
        return day.atTime(to).atZone(zone).toInstant();
    }

    /** Whether it is at work at that moment. */
    public boolean isOpen(Instant now, WorkingCalendar calendar) {
        var local = now.atZone(zone);
        return calendar.isWorkingDay(local.toLocalDate()) && !local.toLocalTime().isBefore(from)
                && local.toLocalTime().isBefore(to);
    }

    /** The first opening after that moment. */
    public Instant next(Instant after, WorkingCalendar calendar) {
        var day = after.atZone(zone).toLocalDate();
        boolean today = calendar.isWorkingDay(day) && opening(day).isAfter(after);
        return opening(today ? day : calendar.nextWorkingDay(day));
    }
}
