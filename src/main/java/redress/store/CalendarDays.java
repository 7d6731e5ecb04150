package redress.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** By which days off the deadlines that are open were reckoned, so that a changed calendar is noticed. */
public final class CalendarDays {

    private final Sql sql;

    CalendarDays(Sql sql) {
        this.sql = sql;
    }

    /** Whether these are the days by which deadlines were reckoned last. */
    public boolean are(String days) {
        return sql.one("SELECT days FROM calendar", row -> row.getBytes(1)).filter(kept -> Arrays.equals(kept, bytes(days)))
                .isPresent();
    }

    /** Keeps by which days deadlines were reckoned. */
    public void keep(String days) {
        sql.write("INSERT INTO calendar (one, days) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET days = excluded.days", bytes(days));
    }

    /** Forgets them: no deadline is open, and the next ones may be reckoned by others. */
    public void forget() {
        sql.write("DELETE FROM calendar");
    }

    private static byte[] bytes(String days) {
        return days.getBytes(StandardCharsets.UTF_8);
    }
}
