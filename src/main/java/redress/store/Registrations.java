package redress.store;

import java.time.Instant;
import java.util.Optional;

/** One-time codes by which a group becomes the place of a team. Only a name that the key file can make is kept of a code. */
public final class Registrations {

    private final Sql sql;
    private final Lookup lookup;

    Registrations(Sql sql, Lookup lookup) {
        this.sql = sql;
        this.lookup = lookup;
    }

    /**
     * Keeps a code for a team, in place of the one that it had.
     *
     * @param code  in its plain form
     * @param until until when it works
     */
    public void add(String code, String team, Instant until) {
        sql.write("DELETE FROM registration WHERE team = ?", team);
        sql.write("INSERT INTO registration (code, team, until) VALUES (?, ?, ?)", name(code), team, until.toEpochMilli());
    }

    /** The id of the team for which a code works at that moment. */
    public Optional<String> team(String code, Instant now) {
        return sql.one("SELECT team FROM registration WHERE code = ? AND until > ?", row -> row.getString(1), name(code),
                now.toEpochMilli());
    }

    /** Uses a code up, and forgets those whose time has passed. */
    public void use(String code, Instant now) {
        sql.write("DELETE FROM registration WHERE code = ? OR until <= ?", name(code), now.toEpochMilli());
    }

    private byte[] name(String code) {
        return lookup.of(Lookup.Place.REGISTRATION, code);
    }
}
