package redress.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by topic and key. They are exact, and for nobody's eyes until {@link Hiding} has been over them. Used by one thread. */
final class Figures {

    private final Map<Topic, SortedMap<Key, Spread>> counted = new EnumMap<>(Topic.class);

    /**
     * By what is counted.
     *
     * @param parts the ids
     */
    record Key(List<String> parts) implements Comparable<Key> {
        Key {
            parts = List.copyOf(parts);
        }

        static Key of(String... parts) {
            return new Key(List.of(parts));
        }

        String part(int number) {
            return parts.get(number);
        }

        @Override
        public int compareTo(Key other) {
            return String.join("\n", parts).compareTo(String.join("\n", other.parts));
        }
    }

    /**
     * How often something was, and how many days it took.
     *
     * @param count   how often
     * @param sum     the days of all together
     * @param longest the days of the one that took longest
     */
    record Spread(long count, long sum, long longest) {

        static final Spread NONE = new Spread(0, 0, 0);

        private Spread with(long times, long days) {
            return new Spread(count + times, sum + times * days, Math.max(longest, days));
        }
    }

    /** Counts one more. */
    void add(Topic topic, String... key) {
        add(topic, 1, 0, key);
    }

    /**
     * Counts more.
     *
     * @param times how many more
     * @param days  how many days each took
     */
    void add(Topic topic, long times, long days, String... key) {
        counted.computeIfAbsent(topic, each -> new TreeMap<>())
                .merge(Key.of(key), Spread.NONE.with(times, days), (old, more) -> old.with(times, days));
    }

    long count(Topic topic, String... key) {
        return spread(topic, key).count();
    }

    Spread spread(Topic topic, String... key) {
        return all(topic).getOrDefault(Key.of(key), Spread.NONE);
    }

    /** All keys under which something was counted, in order. */
    Set<Key> keys(Topic topic) {
        return all(topic).keySet();
    }

    private SortedMap<Key, Spread> all(Topic topic) {
        return counted.getOrDefault(topic, new TreeMap<>());
    }
}
