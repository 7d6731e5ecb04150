package redress.store;

import java.util.Optional;

/** The packs under which cases were opened, by digest. They are published policy and stand in clear. */
public final class Packs {

    private final Sql sql;

    Packs(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a pack; one that is there already stays as it is. */
    public void keep(byte[] digest, byte[] content) {
        sql.write("INSERT INTO pack (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING", digest, content);
    }

    /** The pack of that digest. */
    public Optional<byte[]> find(byte[] digest) {
        return sql.one("SELECT content FROM pack WHERE digest = ?", row -> row.getBytes(1), digest);
    }

    /** The pack that was kept last, under which new cases are opened. */
    public Optional<byte[]> newest() {
        return sql.one("SELECT content FROM pack ORDER BY rowid DESC LIMIT 1", row -> row.getBytes(1));
    }
}
