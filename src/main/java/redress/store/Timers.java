package redress.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to happen at its time. Timers stand in clear: they hold ids, never words or addresses. */
public final class Timers {

    /** The kind of what happens when a deadline has passed; the detail is the id of its clock. */
    public static final String OVERDUE = "overdue";
    /** The kind of what happens as a deadline comes near; the detail begins with the id of its clock and a colon. */
    public static final String REMIND = "remind";

    /** The kind of what happens with a case that is over: it is announced that it will be erased, and it is. */
    public static final String RETENTION = "retention";
    /** The kind of what happens when a team is to hear of a case that came without a name; there is no detail. */
    public static final String ALERT = "alert";

    private static final String COLUMNS = "id, at, kind, reference, detail";

    private final Sql sql;
    private final DrawnNumbers numbers = new DrawnNumbers();

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
                INSERT INTO timer (id, at, kind, reference, detail)
                VALUES ((SELECT ? FROM case_file WHERE reference = ? AND id < 0), ?, ?, ?, ?)
                ON CONFLICT (kind, reference, detail) DO UPDATE SET at = excluded.at
                """, numbers.row(), reference, at.toEpochMilli(), kind, reference, detail);
    }

    /** Takes the timer of that kind, reference and detail away, if there is one. */
    public void unset(String kind, String reference, String detail) {
        sql.write("DELETE FROM timer WHERE kind = ? AND reference = ? AND detail = ?", kind, reference, detail);
    }

    /** When the timer of that kind, reference and detail is set for. */
    public Optional<Instant> at(String kind, String reference, String detail) {
        return sql.one("SELECT at FROM timer WHERE kind = ? AND reference = ? AND detail = ?",
                row -> Instant.ofEpochMilli(row.getLong(1)), kind, reference, detail);
    }

    /** All timers of a kind, in the order of their times. */
    public List<Timer> all(String kind) {
        return sql.all("SELECT " + COLUMNS + " FROM timer WHERE kind = ? ORDER BY at, id", Timers::timer, kind);
    }

    /** Those whose time has come, in the order of their times. */
    public List<Timer> due(Instant now) {
        return sql.all("SELECT " + COLUMNS + " FROM timer WHERE at <= ? ORDER BY at, id", Timers::timer, now.toEpochMilli());
    }

    /** All of these cases, by reference. */
    Map<String, List<Timer>> of(List<String> references) {
        return sql.all("SELECT " + COLUMNS + " FROM timer WHERE reference IN (SELECT value FROM json_each(?))", Timers::timer,
                Json.array(references)).stream().collect(Collectors.groupingBy(Timer::reference));
    }

    /** Those about a deadline whose case is not there. */
    public List<Timer> stray() {
        return sql.all("SELECT " + COLUMNS + " FROM timer WHERE kind IN ('" + OVERDUE + "', '" + REMIND
                + "') AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.reference = timer.reference)", Timers::timer);
    }

    /** Takes one away. */
    public void done(long id) {
        sql.write("DELETE FROM timer WHERE id = ?", id);
    }

    /** When the next one is due. */
    public Optional<Instant> next() {
        return sql.one("SELECT at FROM timer ORDER BY at LIMIT 1", row -> Instant.ofEpochMilli(row.getLong(1)));
    }

    private static Timer timer(ResultSet row) throws SQLException {
        return new Timer(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4),
                row.getString(5));
    }
}
