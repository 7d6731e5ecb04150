package redress.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Slow work that is to be done, sealed under the key of whatever wants it and gone with that. A job stands in clear with its
 * kind and with nothing that says when it came: its number is drawn by chance.
 */
public final class Jobs {

    private static final String COLUMNS = "id, kind, key, payload, at, tries";

    private final Sql sql;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * A job that is not done.
     *
     * @param id      its number
     * @param kind    what kind of work
     * @param payload what it needs to know
     * @param key     the key under which it lies
     * @param at      not before when; the epoch for at once
     * @param tries   how often it was tried in vain
     */
    public record Waiting(long id, String kind, byte[] payload, KeyId key, Instant at, int tries) {

        /** Shows nothing of what it needs to know. */
        @Override
        public String toString() {
            return "Waiting[" + kind + "]";
        }
    }

    private record Sealed(long id, String kind, KeyId key, byte[] payload, Instant at, int tries) {
    }

    Jobs(Sql sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** Adds a job of something that has a key; it is gone when that key is. */
    public Waiting add(String kind, byte[] payload, KeyId key) {
        long id = fresh();
        sql.write("INSERT INTO job (id, kind, key, payload) VALUES (?, ?, ?, ?)", id, kind, key.number(),
                keys.seal(key, payload, purpose(id)));
        return new Waiting(id, kind, payload, key, Instant.EPOCH, 0);
    }

    /** Adds a job under a key of its own, which is destroyed once it is done. */
    public Waiting addAlone(String kind, byte[] payload) {
        var key = keys.fresh();
        sql.write("UPDATE data_key SET retired = 1 WHERE id = ?", key.number());
        return add(kind, payload, key);
    }

    /** A job that is not done. */
    public Optional<Waiting> find(long id) {
        return sql.one("SELECT " + COLUMNS + " FROM job WHERE id = ?", Jobs::row, id).map(this::opened);
    }

    /**
     * All jobs that are to be done at once, by kind: a mailbox is made before one is opened, as whoever just handed something in
     * may have come back already. Within a kind they have no order.
     */
    public List<Waiting> waiting() {
        return opened("at = 0 ORDER BY kind");
    }

    /** All jobs of one key, in no order. */
    public List<Waiting> under(KeyId key) {
        return opened("key = ?", key.number());
    }

    /** A job is done, or not wanted any more. */
    public void done(long id) {
        sql.written("DELETE FROM job WHERE id = ? RETURNING key", row -> row.getLong(1), id).ifPresent(key ->
                sql.write("DELETE FROM data_key WHERE id = ? AND retired = 1 AND NOT EXISTS (SELECT 1 FROM job WHERE key = data_key.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM outbox WHERE key = data_key.id)", key));
    }

    /** A job was tried in vain so often, and is to be done then; the epoch for at once. */
    public void later(long id, Instant at, int tries) {
        sql.write("UPDATE job SET at = ?, tries = ? WHERE id = ?", at.toEpochMilli(), tries, id);
    }

    /** What one key's owner wanted done, another wants now: the jobs lie under its key, and keep their numbers. */
    public void handOver(KeyId from, KeyId to) {
        under(from).forEach(job -> sql.write("UPDATE job SET key = ?, payload = ? WHERE id = ?", to.number(),
                keys.seal(to, job.payload(), purpose(job.id())), job.id()));
    }

    private List<Waiting> opened(String which, Object... values) {
        return sql.all("SELECT " + COLUMNS + " FROM job WHERE " + which, Jobs::row, values).stream().map(this::opened).toList();
    }

    private Waiting opened(Sealed job) {
        return new Waiting(job.id(), job.kind(), keys.open(job.key(), job.payload(), purpose(job.id())), job.key(), job.at(),
                job.tries());
    }

    private static Sealed row(ResultSet row) throws SQLException {
        return new Sealed(row.getLong(1), row.getString(2), new KeyId(row.getLong(3)), row.getBytes(4),
                Instant.ofEpochMilli(row.getLong(5)), row.getInt(6));
    }

    private long fresh() {
        long id = random.nextLong() >>> 1;
        while (sql.one("SELECT 1 FROM job WHERE id = ?", row -> true, id).isPresent()) {
            id = random.nextLong() >>> 1;
        }
        return id;
    }

    private static String purpose(long id) {
        return "job:" + id;
    }
}
