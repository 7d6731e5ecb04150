package redress.casework;

import java.util.List;
import redress.calendar.Period;

/**
 * A time limit in a policy. What it makes of one case is a {@link Deadline}.
 *
 * @param id     its name
 * @param name   what staff read: "Acknowledge"
 * @param starts the event that starts it
 * @param metBy  the event that meets it
 * @param within how long it allows
 * @param side   whose time it measures: one for the complainant is a window, whose last day is inside and which never
 *               rings
 * @param stops  whether it stands still while the case is held
 * @param remind when the team is reminded of it; a window never has any
 */
public record Clock(String id, String name, EventType starts, EventType metBy, Period within, Side side, boolean stops,
                    List<Reminder> remind) {
    public Clock {
        remind = List.copyOf(remind);
    }

    /** One of which nobody is reminded. */
    public Clock(String id, String name, EventType starts, EventType metBy, Period within, Side side, boolean stops) {
        this(id, name, starts, metBy, within, side, stops, List.of());
    }

    /** A clock of staff that stands still while the case is held, unless it counts hours: those always run. */
    public static Clock ofStaff(String id, String name, EventType starts, EventType metBy, Period within) {
        return new Clock(id, name, starts, metBy, within, Side.STAFF, !within.isElapsed());
    }
}
