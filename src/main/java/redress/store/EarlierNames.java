package redress.store;

import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What names things that were named before the installation's key was changed, and that cannot be named anew as nobody keeps what
 * they are made of: secret words of invitations, people of the staff.
 */
final class EarlierNames {

    private static final String PURPOSE = "earlier names";

    private record Kept(KeyId key, byte[] sealed) {
    }

    private EarlierNames() {
    }

    /** What names things now, and knows the earlier names. */
    static Lookup known(Sql sql, Keys keys, SecretKey lookup) {
        boolean none = sql.one("SELECT 1 FROM sqlite_schema WHERE name = 'earlier_lookup'", row -> true).isEmpty();
        return new Lookup(lookup, none ? List.of() : sql.all("SELECT key, sealed FROM earlier_lookup ORDER BY id DESC",
                row -> new Kept(new KeyId(row.getLong(1)), row.getBytes(2))).stream()
                .map(kept -> new Lookup(new SecretKeySpec(keys.open(kept.key(), kept.sealed(), PURPOSE), lookup.getAlgorithm()), List.of()))
                .toList());
    }

    /** What names things now will name them no longer, and is kept for those that cannot be named anew. */
    static void keep(Sql sql, Keys keys, SecretKey lookup) {
        var key = keys.fresh();
        sql.write("INSERT INTO earlier_lookup (key, sealed) VALUES (?, ?)", key.number(),
                keys.seal(key, lookup.getEncoded(), PURPOSE));
    }
}
