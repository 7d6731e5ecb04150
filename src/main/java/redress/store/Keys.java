package redress.store;

import java.security.SecureRandom;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The data keys, each wrapped by the installation's. Destroying one makes everything unreadable that it sealed. */
final class Keys {

    /** How many unwrapped keys are kept in memory. */
    private static final int MOST = 10_000;

    private record Wrapped(long number, byte[] bytes) {
    }

    private final Sql sql;
    private final SecretKey wrapping;
    private final Seal seal = new Seal();
    private final SecureRandom random = new SecureRandom();
    private final DrawnNumbers numbers = new DrawnNumbers();
    private final Recent<Long, SecretKey> unwrapped = new Recent<>(MOST);

    Keys(Sql sql, SecretKey wrapping) {
        this.sql = sql;
        this.wrapping = wrapping;
        sql.follow(unwrapped);
    }

    /** Makes a new key, whose number tells nothing of when. */
    KeyId fresh() {
        var bytes = new byte[KeyFile.BYTES];
        random.nextBytes(bytes);
        long number = numbers.key();
        sql.write("INSERT INTO data_key (id, wrapped) VALUES (?, ?)", number,
                seal.close(wrapping, bytes, purpose(number)));
        unwrapped.put(number, new SecretKeySpec(bytes, "AES"));
        return new KeyId(number);
    }

    byte[] seal(KeyId key, byte[] plain, String purpose) {
        return seal.close(key(key), plain, purpose);
    }

    byte[] open(KeyId key, byte[] sealed, String purpose) {
        return seal.open(key(key), sealed, purpose);
    }

    /**
     * Destroys a key, at once if nothing in the outbox needs it, else with the last parcel that does: the outbox's
     * triggers see to that. What was to be worked on under it is not wanted any more.
     */
    void retire(KeyId key) {
        sql.write("DELETE FROM job WHERE key = ?", key.number());
        var secret = key.codeHandle();
        sql.write("DELETE FROM message WHERE handle = ?", secret);
        sql.write("UPDATE outbox SET handle = NULL WHERE handle = ?", secret);
        boolean destroyed = sql.write("""
                DELETE FROM data_key WHERE id = ? AND NOT EXISTS (SELECT 1 FROM outbox WHERE key = data_key.id)
                """, key.number()) == 1;
        if (!destroyed) {
            sql.write("UPDATE data_key SET retired = 1 WHERE id = ?", key.number());
        }
        unwrapped.remove(key.number());
    }

    /** All are wrapped by another key from now on; how many they are. */
    static long rewrap(Sql sql, SecretKey before, SecretKey after) {
        var seal = new Seal();
        long count = 0;
        for (var some = some(sql, 0); !some.isEmpty(); some = some(sql, some.get(some.size() - 1).number())) {
            for (var each : some) {
                var plain = seal.open(before, each.bytes(), purpose(each.number()));
                sql.write("UPDATE data_key SET wrapped = ? WHERE id = ?", seal.close(after, plain, purpose(each.number())),
                        each.number());
                count++;
            }
        }
        return count;
    }

    private static List<Wrapped> some(Sql sql, long after) {
        return sql.all("SELECT id, wrapped FROM data_key WHERE id > ? ORDER BY id LIMIT " + MOST,
                row -> new Wrapped(row.getLong(1), row.getBytes(2)), after);
    }

    /** Destroys a key at once. Nothing may name it any more. */
    void destroy(KeyId key) {
        sql.write("DELETE FROM data_key WHERE id = ?", key.number());
        unwrapped.remove(key.number());
    }

    private SecretKey key(KeyId key) {
        var known = unwrapped.get(key.number());
        if (known.isPresent()) {
            return known.get();
        }
        var wrapped = sql.one("SELECT wrapped FROM data_key WHERE id = ?", row -> row.getBytes(1), key.number())
                .orElseThrow(() -> new IllegalStateException("Key " + key.number() + " was destroyed"));
        var fresh = new SecretKeySpec(seal.open(wrapping, wrapped, purpose(key.number())), "AES");
        unwrapped.put(key.number(), fresh);
        return fresh;
    }

    static String purpose(long number) {
        return "key:" + number;
    }
}
