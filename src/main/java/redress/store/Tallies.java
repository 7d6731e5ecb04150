package redress.store;

import java.time.LocalDate;
import java.util.List;

/** Counts by day of what leads to no case. They stand in clear and hold no person: only a day, what it was, and its id. */
public final class Tallies {

    /** Somebody was sent to another process; the id is that of the signpost. */
    public static final String SIGNPOST = "signpost";

    private final Sql sql;

    /**
     * How often something happened on a day.
     *
     * @param day   the day, in the organisation's zone
     * @param what  what happened
     * @param id    its id in the pack
     * @param count how often, at least once
     */
    public record Tally(LocalDate day, String what, String id, long count) {
    }

    Tallies(Sql sql) {
        this.sql = sql;
    }

    /** Counts one more. */
    public void count(LocalDate day, String what, String id) {
        sql.write("""
                INSERT INTO tally (day, what, id, count) VALUES (?, ?, ?, 1)
                ON CONFLICT (day, what, id) DO UPDATE SET count = count + 1
                """, day.toString(), what, id);
    }

    /** The counts of these days, both included, in their order. */
    public List<Tally> between(LocalDate first, LocalDate last) {
        return sql.all("SELECT day, what, id, count FROM tally WHERE day BETWEEN ? AND ? ORDER BY day, what, id",
                row -> new Tally(LocalDate.parse(row.getString(1)), row.getString(2), row.getString(3), row.getLong(4)),
                first.toString(), last.toString());
    }
}
