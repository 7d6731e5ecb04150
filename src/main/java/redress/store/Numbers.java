package redress.store;

/**
 * The numbers of a table's rows, each given once and never again, so that a row's number is known before the row is
 * written and can be part of its seal. Used by the store's one thread.
 */
final class Numbers implements Uncommitted {

    private static final long UNKNOWN = -1;

    private final Sql sql;
    private final String table;
    private long last = UNKNOWN;

    Numbers(Sql sql, String table) {
        this.sql = sql;
        this.table = table;
        sql.follow(this);
    }

    long next() {
        if (last == UNKNOWN) {
            last = sql.one("SELECT seq FROM sqlite_sequence WHERE name = ?", row -> row.getLong(1), table).orElse(0L);
        }
        return ++last;
    }

    @Override
    public void rolledBack() {
        last = UNKNOWN;
    }

    @Override
    public void committed() {
        // What was given was written.
    }
}
