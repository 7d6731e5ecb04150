package redress.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps each prepared statement for its next use, as SQLite takes longer to prepare one than to run it. There are as
 * many as there are texts of SQL in this package. Used by the store's one thread.
 */
final class HeldStatements implements StatementBuilder {

    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final Map<Statement, String> texts = new IdentityHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return take(connection, sql);
    }

    PreparedStatement take(Connection connection, String sql) throws SQLException {
        var held = idle.remove(sql);
        if (held != null) {
            return held;
        }
        var statement = connection.prepareStatement(sql);
        texts.put(statement, sql);
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return connection.prepareCall(sql);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        giveBack(statement);
    }

    void giveBack(Statement statement) throws SQLException {
        var text = texts.get(statement);
        if (text == null || idle.putIfAbsent(text, (PreparedStatement) statement) != null) {
            texts.remove(statement);
            statement.close();
        }
    }

    /** Lets all go: the driver ends a statement that failed, and says so only at its next use. */
    void drop() {
        for (var statement : idle.values()) {
            texts.remove(statement);
            try {
                statement.close();
            } catch (SQLException e) {
                // It has failed and told so; closing repeats that.
            }
        }
        idle.clear();
    }
}
