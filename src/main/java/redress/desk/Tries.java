package redress.desk;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import redress.message.Address;

/**
 * How often receipt codes were tried. It is counted in memory only, and chats are told apart by names under a key that ends with
 * the program: nothing of who tried is ever on a disk. Belongs to the desk's thread.
 */
final class Tries {

    /** How many codes a chat may try in an hour, and all chats together; our own measures. */
    static final int FROM_ONE = 10;
    static final int FROM_ALL = 200;
    /** How many codes may wait to be derived at once: half a minute's work. Our own measure. */
    static final int AT_ONCE = 50;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HMAC = "HmacSHA256";
    private static final int KEY = 32;

    private final Map<ByteBuffer, Deque<Instant>> made = new HashMap<>();
    private final Set<ByteBuffer> waiting = new HashSet<>();
    private final Mac mac;

    /** What becomes of a try. */
    enum Verdict {
        /** It may be made. */
        FREE,
        /** The chat's last one is still under way. */
        UNDER_WAY,
        /** There were too many. */
        TOO_MANY
    }

    Tries() {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    /** Somebody wants to try a code; if they may, the try is counted and under way. */
    Verdict begin(Address chat, Instant now) {
        made.values().forEach(times -> times.removeIf(time -> time.plus(HOUR).isBefore(now)));
        made.values().removeIf(Deque::isEmpty);
        var name = name(chat);
        if (waiting.contains(name)) {
            return Verdict.UNDER_WAY;
        }
        var own = made.getOrDefault(name, new ArrayDeque<>());
        int all = made.values().stream().mapToInt(Deque::size).sum();
        if (own.size() >= FROM_ONE || all >= FROM_ALL || waiting.size() >= AT_ONCE) {
            return Verdict.TOO_MANY;
        }
        own.add(now);
        made.put(name, own);
        waiting.add(name);
        return Verdict.FREE;
    }

    /**
     * A try is over.
     *
     * @param right whether the code opened something: then it counts no more
     */
    void ended(Address chat, boolean right) {
        var name = name(chat);
        waiting.remove(name);
        if (right) {
            Optional.ofNullable(made.get(name)).ifPresent(Deque::pollLast);
        }
    }

    private ByteBuffer name(Address chat) {
        return ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(chat.chat()).array()));
    }
}
