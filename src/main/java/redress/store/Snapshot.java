package redress.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copies a database as of one moment, table by table, so that what is not to be copied is never written. Rows come in the order
 * in which they lie, so the copy has no free pages.
 *
 * @param from the folder of the database, which a desk may be writing to
 * @param to   a folder with an empty database
 */
record Snapshot(DataFolder from, DataFolder to) {

    /**
     * Of these nothing is copied: what is of use for hours or days only, what is still to be deleted, and where somebody without a
     * name wants to hear of news, as that is to be gone for good once they or the case's end say so.
     */
    private static final Set<String> LEFT_OUT = Set.of("trail", "wipe", "registration", "evidence_gone", "notice_to");

    /** Of these only some: which message shows a receipt code, and when something without a name ends, is of no use later. */
    private static final Map<String, String> SOME = Map.of("message", "handle NOT LIKE 'code:%'", "timer", "kind <> 'forget'");

    /** A conversation without a name, and what is still to be said to somebody of whom nothing else is kept. */
    private static final String GONE = """
            CREATE TEMP TABLE gone AS SELECT key AS id FROM live.conversation WHERE until IS NOT NULL
                UNION SELECT id FROM live.data_key WHERE retired = 1;
            CREATE UNIQUE INDEX temp.gone_id ON gone (id);
            """;

    /**
     * What was copied.
     *
     * @param organisation the id of the organisation whose it is
     * @param cases        how many cases
     * @param files        the names of the files of evidence that belong to it
     */
    record Taken(String organisation, int cases, List<String> files) {
    }

    private record Made(String name, String statement) {
    }

    Taken taken() {
        try (var sql = new Database(to).attached(from)) {
            sql.script("BEGIN");
            Schema.of(from).requireCurrent(sql, "live.");
            sql.script(GONE);
            var made = made(sql, "type = 'table'");
            made.forEach(table -> sql.script(table.statement()));
            made.stream().filter(table -> !LEFT_OUT.contains(table.name())).forEach(table -> copy(sql, table));
            sql.script("DELETE FROM sqlite_sequence");
            sql.script("INSERT INTO sqlite_sequence SELECT * FROM live.sqlite_sequence");
            made(sql, "type IN ('index', 'trigger')").forEach(other -> sql.script(other.statement()));
            Schema.of(to).mark(sql);
            var taken = new Taken(sql.one("SELECT organisation FROM main.meta", row -> row.getString(1)).orElseThrow(),
                    sql.one("SELECT count(*) FROM main.case_file", row -> row.getInt(1)).orElse(0),
                    sql.all("SELECT DISTINCT name FROM main.evidence ORDER BY name", row -> row.getString(1)));
            sql.script("COMMIT");
            return taken;
        }
    }

    private static List<Made> made(Sql sql, String which) {
        return sql.all("SELECT name, sql FROM live.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND "
                + which + " ORDER BY rowid", row -> new Made(row.getString(1), row.getString(2)));
    }

    private static void copy(Sql sql, Made table) {
        var columns = sql.all("SELECT name FROM pragma_table_info(?, 'live')", row -> row.getString(1), table.name());
        var conditions = new ArrayList<String>();
        if (table.name().equals("data_key")) {
            conditions.add("id NOT IN (SELECT id FROM temp.gone)");
        }
        if (columns.contains("key") && !columns.contains("wrapped")) {
            conditions.add("(key IS NULL OR key NOT IN (SELECT id FROM temp.gone))");
        }
        Optional.ofNullable(SOME.get(table.name())).ifPresent(conditions::add);
        boolean hasRows = !table.statement().contains("WITHOUT ROWID");
        sql.script("INSERT INTO main." + table.name() + " SELECT * FROM live." + table.name()
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + (hasRows ? " ORDER BY rowid" : ""));
    }
}
