package redress.store;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads statements whose parameters are question marks, in their order, and that have none in a text: all of the store's. It
 * takes no time, where the library's own parser takes most of what it takes to open a database.
 */
final class QuestionMarks implements SqlParser {

    private static final String MARK = "?";

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        var parsed = ParsedSql.builder();
        int from = 0;
        for (int at = sql.indexOf(MARK); at >= 0; at = sql.indexOf(MARK, from)) {
            parsed.append(sql.substring(from, at)).appendPositionalParameter();
            from = at + 1;
        }
        return parsed.append(sql.substring(from)).build();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        throw new IllegalArgumentException("parameters have no names here");
    }
}
