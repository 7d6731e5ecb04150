package redress.store;

import java.security.SecureRandom;
import java.util.Optional;

/** What is kept for those who come back with a receipt code: where their mailbox is, and what lies in it. */
public final class Mailboxes {

    /** As RFC 9106 recommends it. */
    private static final int SALT = 16;
    private static final String SALT_PURPOSE = "salt";

    private final Sql sql;
    private final Keys keys;

    private record Salt(KeyId key, byte[] sealed) {
    }

    Mailboxes(Sql sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /**
     * What makes receipt codes derive to other bytes here than in any other data folder. It is drawn once and stays for ever,
     * sealed like all content: a database without its key file does not tell it, and a new installation key loses no mailbox.
     */
    public byte[] salt() {
        return kept().map(salt -> keys.open(salt.key(), salt.sealed(), SALT_PURPOSE))
                .orElseThrow(() -> new IllegalStateException("The database has no salt"));
    }

    /** Draws the salt, in a transaction of its own, if there is none. */
    void makeSalt() {
        if (kept().isEmpty()) {
            sql.transact(() -> {
                var salt = new byte[SALT];
                new SecureRandom().nextBytes(salt);
                var key = keys.fresh();
                sql.write("UPDATE meta SET salt = ?, salt_key = ?", keys.seal(key, salt, SALT_PURPOSE), key.number());
            });
        }
    }

    private Optional<Salt> kept() {
        return sql.one("SELECT salt_key, salt FROM meta WHERE salt IS NOT NULL",
                row -> new Salt(new KeyId(row.getLong(1)), row.getBytes(2)));
    }
}
