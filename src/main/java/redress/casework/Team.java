package redress.casework;

import java.time.ZoneId;

/**
 * A staff group chat.
 *
 * @param id         its name in files, commands and {@code REDRESS_TEAMS}
 * @param name       what people read
 * @param readers    who reads there, in words that finish "It will be read by …"
 * @param restricted whether it must have a chat of its own: whistleblowing, safeguarding, directors
 * @param hours      when it is at work
 * @param next       the id of the team that hears when a deadline of this one's has passed; empty if none does
 */
public record Team(String id, String name, String readers, boolean restricted, OfficeHours hours, String next) {

    /** A team that works from nine to five in London, and whose delays no other team hears of. */
    public Team(String id, String name, String readers, boolean restricted) {
        this(id, name, readers, restricted, OfficeHours.usual(ZoneId.of("Europe/London")), "");
    }
}
