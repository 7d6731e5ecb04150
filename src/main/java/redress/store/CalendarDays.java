package redress.store;

import java.util.Arrays;

/** By which days off the deadlines that are open were reckoned, so that a changed calendar is noticed. */
public final class CalendarDays {

    private final Sql sql;

    CalendarDays(Sql sql) {
        this.sql = sql;
    }

    /** Whether these are the days by which deadlines were reckoned last. */
    public boolean are(byte[] days) {
        return sql.one("SELECT days FROM calendar", row -> row.getBytes(1)).filter(kept -> Arrays.equals(kept, days))
                .isPresent();
    }

    /** Keeps by which days deadlines were reckoned. */
    public void keep(byte[] days) {
        sql.write("INSERT INTO calendar (one, days) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET days = excluded.days", days);
    }
}
