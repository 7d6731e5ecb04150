package redress.telegram;

import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What is to go wrong at the stand-in, in order for each method. Any thread may use it. */
final class StandInFaults {

    private static final String ANY = "*";

    private final Map<String, Deque<ApiFault>> faults = new ConcurrentHashMap<>();

    void add(String method, ApiFault fault) {
        faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ConcurrentLinkedDeque<>()).add(fault);
    }

    /** For whatever is called next, getUpdates left out: a bot calls that at any time. */
    void add(ApiFault fault) {
        add(ANY, fault);
    }

    /** Takes what is to go wrong with a call of this method. */
    Optional<ApiFault> take(String method) {
        return poll(method).or(() -> method.equals("getupdates") ? Optional.empty() : poll(ANY));
    }

    private Optional<ApiFault> poll(String key) {
        return Optional.ofNullable(faults.get(key)).map(Deque::poll);
    }
}
