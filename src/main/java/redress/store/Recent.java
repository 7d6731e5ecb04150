package redress.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values that were used last, in memory. What a transaction put here is forgotten when any part of it is rolled
 * back, and is then read from the database again. Used by the store's one thread.
 */
final class Recent<K, V> implements Uncommitted {

    private final Set<K> touched = new HashSet<>();
    private final Map<K, V> values;

    Recent(int most) {
        values = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    void put(K key, V value) {
        values.put(key, value);
        touched.add(key);
    }

    void remove(K key) {
        values.remove(key);
    }

    /** Forgets those values. */
    void removeIf(Predicate<V> which) {
        values.values().removeIf(which);
    }

    @Override
    public void rolledBack() {
        values.keySet().removeAll(touched);
        touched.clear();
    }

    @Override
    public void committed() {
        touched.clear();
    }
}
