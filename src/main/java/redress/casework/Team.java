package redress.casework;

/**
 * A staff group chat.
 *
 * @param id         its name in files, commands and {@code REDRESS_TEAMS}
 * @param name       what people read
 * @param readers    who reads there, in words that finish "It will be read by …"
 * @param restricted whether it must have a chat of its own: whistleblowing, safeguarding, directors
 */
public record Team(String id, String name, String readers, boolean restricted) {
}
