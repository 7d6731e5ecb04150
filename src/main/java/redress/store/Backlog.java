package redress.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What lies in the outbox for long. A parcel does not say when it was put there; once a day it is noted how far the outbox had
 * come, and what is older than a note is as old at least. No note tells at which hour of a day somebody wrote.
 */
public final class Backlog {

    /** How long a note is kept; our own number. */
    private static final Duration KEPT = Duration.ofDays(4);

    private final Sql sql;
    private Instant marked = Instant.EPOCH;

    /**
     * Something that lies there.
     *
     * @param id    its number in the outbox
     * @param about the reference of the case that it is about; empty if it is about none
     * @param waits the handle for which it waits; empty if it waits for none
     */
    public record Stuck(long id, String about, String waits) {
    }

    Backlog(Sql sql) {
        this.sql = sql;
    }

    /** Notes with the first thing that happens on a day, in UTC, how far the outbox has come, as of the end of that day. */
    public void mark(Instant now) {
        var end = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        if (marked.equals(end)) {
            return;
        }
        marked = end;
        sql.write("DELETE FROM outbox_mark WHERE at < ? OR at > ?", now.minus(KEPT).toEpochMilli(), end.toEpochMilli());
        sql.write("""
                INSERT INTO outbox_mark (at, id) SELECT ?, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0)
                ON CONFLICT (at) DO NOTHING
                """, end.toEpochMilli());
    }

    /** What has lain there since that moment at least, and is to go out. */
    public List<Stuck> since(Instant before) {
        return stuck("o.id <= (SELECT max(id) FROM outbox_mark WHERE at <= ?)", before.toEpochMilli());
    }

    /** What waits for a message that is not there, and that nothing in the outbox will become. */
    public List<Stuck> orphans() {
        return stuck("""
                o.waits IS NOT NULL AND o.target IS NULL AND NOT EXISTS (SELECT 1 FROM outbox a WHERE a.handle = o.waits
                AND a.parked IS NULL AND a.id <> o.id) AND NOT EXISTS (SELECT 1 FROM message m WHERE m.handle = o.waits)
                """);
    }

    /** Why messages about a case will never go out, in order. */
    public List<String> lost(String reference) {
        return sql.all("SELECT parked FROM outbox WHERE about = ? ORDER BY id", row -> row.getString(1), reference);
    }

    /** How many messages about a case are to go out. */
    public int waiting(String reference) {
        return sql.one("""
                SELECT count(*) FROM outbox WHERE parked IS NULL AND key = (SELECT key FROM case_file WHERE reference = ?)
                """, row -> row.getInt(1), reference).orElse(0);
    }

    private List<Stuck> stuck(String which, Object... values) {
        return sql.all("""
                SELECT o.id, (SELECT reference FROM case_file c WHERE c.key = o.key), o.waits FROM outbox o
                WHERE o.parked IS NULL AND\s""" + which + " ORDER BY o.id", row -> new Stuck(row.getLong(1),
                Optional.ofNullable(row.getString(2)).orElse(""), Optional.ofNullable(row.getString(3)).orElse("")), values);
    }
}
