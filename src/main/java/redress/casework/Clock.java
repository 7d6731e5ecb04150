package redress.casework;

import redress.calendar.Period;

/**
 * A time limit in a policy. What it makes of one case is a {@link Deadline}.
 *
 * @param id     its name
 * @param name   what staff read: "Acknowledge"
 * @param starts the event that starts it
 * @param metBy  the event that meets it
 * @param within how long it allows
 */
public record Clock(String id, String name, EventType starts, EventType metBy, Period within) {
}
