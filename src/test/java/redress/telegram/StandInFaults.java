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

    /** For whatever is called next, left out what a bot calls at any time. */
    void add(ApiFault fault) {
        add(ANY, fault);
    }

    /** Takes what is to go wrong with a call of this method, or else with any if that can be this one. */
    Optional<ApiFault> take(String method, boolean any) {
        return poll(method).or(() -> any ? poll(ANY) : Optional.empty());
    }

    private Optional<ApiFault> poll(String key) {
        return Optional.ofNullable(faults.get(key)).map(Deque::poll);
    }
}
