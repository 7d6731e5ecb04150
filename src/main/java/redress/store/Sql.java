package redress.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The one connection, its statements and its transactions. Used by the store's one thread.
 *
 * <p>The transaction is SQLite's own, begun and ended by statements: the driver's way begins the next one with each
 * commit. Reading goes through Jdbi, which maps rows; writing goes to the driver with a held statement, as Jdbi makes a
 * configuration anew for each call, which takes as long as SQLite's own work on a row.
 */
final class Sql implements AutoCloseable {

    /** How long a reader is waited for who keeps the log from being emptied, in milliseconds: nobody else gets on meanwhile. */
    private static final int IMPATIENCE = 50;

    private final Handle handle;
    private final HeldStatements statements;
    private final Faults faults;
    private final boolean writes;
    private final List<Uncommitted> followers = new ArrayList<>();
    private boolean open;
    private RuntimeException doom;

    /** What is made of one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    Sql(Handle handle, HeldStatements statements, Faults faults, boolean writes) {
        this.handle = handle;
        this.statements = statements;
        this.faults = faults;
        this.writes = writes;
    }

    /** Has something in memory follow what becomes of transactions. */
    void follow(Uncommitted follower) {
        followers.add(follower);
    }

    /** Does all of the work or nothing of it. */
    void transact(Runnable work) {
        if (open || !writes) {
            throw new IllegalStateException(open ? "A transaction is open already" : "This store is open for reading");
        }
        doom = null;
        run("BEGIN IMMEDIATE");
        open = true;
        try {
            work.run();
            if (doom != null) {
                throw doom;
            }
            run("COMMIT");
            followers.forEach(Uncommitted::committed);
        } catch (Throwable thrown) {
            undo("ROLLBACK");
            if (doom != null) {
                throw doom;
            }
            throw thrown;
        } finally {
            open = false;
        }
    }

    /** Does all of this part of a transaction or nothing of it. */
    void attempt(Runnable work) {
        requireTransaction();
        run("SAVEPOINT attempt");
        try {
            work.run();
            run("RELEASE attempt");
        } catch (Throwable thrown) {
            if (!undo("ROLLBACK TO attempt") || !undo("RELEASE attempt")) {
                doom = doom == null ? new IllegalStateException("A savepoint was lost", thrown) : doom;
            }
            throw thrown;
        }
    }

    /** Reads several things as of one moment. */
    <T> T together(Supplier<T> reading) {
        if (open) {
            return reading.get();
        }
        run("BEGIN");
        try {
            return reading.get();
        } finally {
            undo("ROLLBACK");
        }
    }

    /** Writes, within a transaction; gives the number of rows. */
    int write(String text, Object... values) {
        requireTransaction();
        try {
            var statement = statements.take(handle.getConnection(), text);
            try {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            } finally {
                statements.giveBack(statement);
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Writes, within a transaction, with RETURNING of at most one row. */
    <T> Optional<T> written(String text, Row<T> row, Object... values) {
        requireTransaction();
        return one(text, row, values);
    }

    /** Reads at most one row. */
    <T> Optional<T> one(String text, Row<T> row, Object... values) {
        try (var query = handle.createQuery(text)) {
            return bound(query, values).map((result, context) -> row.of(result)).findOne();
        } catch (JdbiException e) {
            throw refused(e);
        }
    }

    /** Reads all rows. */
    <T> List<T> all(String text, Row<T> row, Object... values) {
        try (var query = handle.createQuery(text)) {
            return bound(query, values).map((result, context) -> row.of(result)).list();
        } catch (JdbiException e) {
            throw refused(e);
        }
    }

    /** Reads rows one by one, without holding them all; the taker must not read or write meanwhile. */
    <T> void each(String text, Row<T> row, Consumer<T> taker, Object... values) {
        try (var query = handle.createQuery(text)) {
            bound(query, values).map((result, context) -> row.of(result)).forEach(taker);
        } catch (JdbiException e) {
            throw refused(e);
        }
    }

    /** Runs statements that are no query, one or several, as they stand. */
    void script(String text) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(text);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Copies what is committed from the log into the database, and empties the log; whether no reader was in the way of that. */
    boolean checkpoint() {
        one("PRAGMA busy_timeout = " + IMPATIENCE, row -> row.getInt(1));
        try {
            return one("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1)).filter(busy -> busy == 0).isPresent();
        } finally {
            one("PRAGMA busy_timeout = " + Database.PATIENCE, row -> row.getInt(1));
        }
    }

    @Override
    public void close() {
        handle.close();
    }

    private void requireTransaction() {
        if (!open) {
            throw new IllegalStateException("Writing needs a transaction");
        }
        if (doom != null) {
            throw doom;
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            statement.bind(i, values[i]);
        }
        return statement;
    }

    private void run(String text) {
        try {
            execute(text);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private void execute(String text) throws SQLException {
        var statement = statements.take(handle.getConnection(), text);
        try {
            statement.execute();
        } finally {
            statements.giveBack(statement);
        }
    }

    /** A transaction that SQLite had to give up by itself cannot be rolled back once more, which is no fault here. */
    private boolean undo(String text) {
        followers.forEach(Uncommitted::rolledBack);
        try {
            execute(text);
            return true;
        } catch (SQLException e) {
            statements.drop();
            return false;
        }
    }

    /** Once the disk failed, nothing of the transaction is kept, even if whoever tried goes on with something else. */
    private RuntimeException refused(Exception e) {
        statements.drop();
        var refusal = faults.of(e);
        if (open && doom == null && refusal instanceof StoreRefused) {
            doom = refusal;
        }
        return refusal;
    }
}
