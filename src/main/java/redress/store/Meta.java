package redress.store;

import java.nio.charset.StandardCharsets;
import redress.store.StoreRefused.Reason;

/**
 * What a database says of itself: whose it is, and something by which the right key is told from a wrong one.
 *
 * @param organisation the id of the organisation
 * @param keyCheck     opens with the right key only
 */
record Meta(String organisation, byte[] keyCheck) {

    private static final String PURPOSE = "key check";

    static Meta of(Sql sql) {
        return sql.one("SELECT organisation, key_check FROM meta", row -> new Meta(row.getString(1), row.getBytes(2)))
                .orElseThrow(() -> new IllegalStateException("The database does not say whose it is"));
    }

    /** What a database of that organisation is to say under a key. */
    static Meta under(String organisation, byte[] key) {
        return new Meta(organisation, new Seal().close(Secrets.of(key).wrapping(), organisation.getBytes(StandardCharsets.UTF_8),
                PURPOSE));
    }

    /** Whether a key is the one that sealed the database. */
    boolean fits(byte[] key) {
        try {
            new Seal().open(Secrets.of(key).wrapping(), keyCheck, PURPOSE);
            return true;
        } catch (IllegalStateException another) {
            return false;
        }
    }

    /**
     * Makes sure of it.
     *
     * @throws StoreRefused if it is another
     */
    void check(DataFolder data, byte[] key) {
        if (!fits(key)) {
            throw new StoreRefused(Reason.WRONG_KEY, "The key file " + data.key() + " is not the one that sealed "
                    + data.database() + ". Put the right copy back.");
        }
    }
}
