package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import redress.message.Address;

/**
 * In which chats somebody spoke without a name just now. What they write there next may still be of that, and must not go to a
 * case with their name before they say so. It stands in memory only. Belongs to the desk's thread.
 */
final class Lately {

    /** For how long it is remembered; our own measure. */
    static final Duration MEMORY = Duration.ofMinutes(15);

    private final Map<Address, Instant> spoken = new HashMap<>();

    /** Somebody spoke without a name. */
    void spoke(Address chat, Instant now) {
        forget(now);
        spoken.put(chat, now);
    }

    /** Whether somebody spoke without a name there just now. */
    boolean isThere(Address chat, Instant now) {
        forget(now);
        return spoken.containsKey(chat);
    }

    private void forget(Instant now) {
        spoken.values().removeIf(at -> at.plus(MEMORY).isBefore(now));
    }
}
