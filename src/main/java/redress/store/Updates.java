package redress.store;

/**
 * The numbers of the updates that were handled, so that one that comes again is noticed. Nothing else of them is
 * kept.
 */
public final class Updates {

    /** How many are remembered: more than Telegram can hold back for a day (it keeps updates for 24 hours). */
    static final int REMEMBERED = 100_000;
    private static final int SWEEP = 1_000;

    private final Sql sql;
    private int since;

    Updates(Sql sql) {
        this.sql = sql;
    }

    /** Whether this update comes for the first time. Numbers need not rise: after a quiet week Telegram draws anew. */
    public boolean first(long update) {
        boolean first = sql.write("INSERT INTO seen (id) VALUES (?) ON CONFLICT DO NOTHING", update) == 1;
        if (first && ++since >= SWEEP) {
            since = 0;
            sql.write("DELETE FROM seen WHERE position <= (SELECT max(position) FROM seen) - ?", REMEMBERED);
        }
        return first;
    }
}
