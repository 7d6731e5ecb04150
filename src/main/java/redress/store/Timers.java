package redress.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to happen at its time. Timers stand in clear: they hold ids, never words or addresses. */
public final class Timers {

    private final Sql sql;

    /**
     * Something that is to happen.
     *
     * @param id        its number
     * @param at        when, to the millisecond
     * @param kind      what
     * @param reference what it is about
     * @param detail    whatever else it needs to know; may be empty
     */
    public record Timer(long id, Instant at, String kind, String reference, String detail) {
    }

    Timers(Sql sql) {
        this.sql = sql;
    }

    /** Sets a timer, or sets the one of that kind, reference and detail to another time. */
    public void set(Instant at, String kind, String reference, String detail) {
        sql.write("""
                INSERT INTO timer (at, kind, reference, detail) VALUES (?, ?, ?, ?)
                ON CONFLICT (kind, reference, detail) DO UPDATE SET at = excluded.at
                """, at.toEpochMilli(), kind, reference, detail);
    }

    /** Those whose time has come, in the order of their times. */
    public List<Timer> due(Instant now) {
        return sql.all("SELECT id, at, kind, reference, detail FROM timer WHERE at <= ? ORDER BY at, id",
                row -> new Timer(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3),
                        row.getString(4), row.getString(5)), now.toEpochMilli());
    }

    /** Takes one away. */
    public void done(long id) {
        sql.write("DELETE FROM timer WHERE id = ?", id);
    }

    /** When the next one is due. */
    public Optional<Instant> next() {
        return sql.one("SELECT at FROM timer ORDER BY at LIMIT 1", row -> Instant.ofEpochMilli(row.getLong(1)));
    }
}
