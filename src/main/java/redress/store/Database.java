package redress.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens the database as it has to be opened: durable, its free pages wiped, and trusting nothing in its schema. */
record Database(DataFolder data) {

    /** How long a reader that holds the file up is waited for, in milliseconds. */
    static final int PATIENCE = 5_000;

    /**
     * For writing.
     *
     * @param durable whether what is committed is on the disk; otherwise nothing is waited for
     */
    Sql write(boolean durable) {
        return opened(false, """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = %s;
                PRAGMA foreign_keys = ON;
                PRAGMA secure_delete = ON;
                PRAGMA trusted_schema = OFF;
                PRAGMA temp_store = MEMORY;
                """.formatted(durable ? "FULL" : "OFF"));
    }

    /** Beside a writer: what others have committed is seen, and nothing can be changed. */
    Sql read() {
        return opened(true, """
                PRAGMA query_only = ON;
                PRAGMA trusted_schema = OFF;
                PRAGMA temp_store = MEMORY;
                """);
    }

    /** A new database that is thrown away if anything fails, beside another that is only read and is called {@code live}. */
    Sql attached(DataFolder live) {
        var sql = opened(false, """
                PRAGMA journal_mode = OFF;
                PRAGMA synchronous = OFF;
                PRAGMA trusted_schema = OFF;
                PRAGMA temp_store = MEMORY;
                """);
        try {
            sql.one("SELECT 1", row -> row.getInt(1));
            sql.script("ATTACH 'file:" + live.database().toAbsolutePath().toUri().getRawPath().replace("'", "''")
                    + "?mode=ro' AS live");
            return sql;
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    private Sql opened(boolean readOnly, String pragmas) {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(PATIENCE);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        // Otherwise the driver asks for the last row's number after every writing; the store numbers its rows itself.
        config.setGetGeneratedKeys(false);
        var faults = new Faults(data);
        try {
            var connection = config.createConnection("jdbc:sqlite:" + data.database().toAbsolutePath());
            try {
                apply(connection, pragmas);
                return sql(connection, faults, !readOnly);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }

    private static void apply(Connection connection, String pragmas) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var pragma : pragmas.lines().toList()) {
                statement.execute(pragma);
            }
        }
    }

    private static Sql sql(Connection connection, Faults faults, boolean writes) {
        var jdbi = Jdbi.create(connection);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP).setSqlParser(new QuestionMarks());
        var handle = jdbi.open();
        var statements = new HeldStatements();
        handle.setStatementBuilder(statements);
        return new Sql(handle, statements, faults, writes);
    }
}
