package redress.message;

/**
 * Where a message goes: a chat, as its channel numbers it. A private chat's number is the person's own id, so an address
 * is a personal datum: it is sealed at rest, looked up by HMAC, and shows nothing of itself in a log.
 *
 * @param chat Telegram's chat id: positive for a person, negative for a group
 */
public record Address(long chat) {

    /** Whether this is a group, which is where a team sits. */
    public boolean isGroup() {
        return chat < 0;
    }

    @Override
    public String toString() {
        return isGroup() ? "group" : "person";
    }
}
