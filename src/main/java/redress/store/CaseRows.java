package redress.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.casework.Case;
import redress.casework.CaseState;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Hold;
import redress.casework.Side;

/** What is kept of cases beside their log, so that lists and reports need not fold it. */
final class CaseRows {

    private static final String COLUMNS = """
            SELECT reference, kind, stage, state, team, opened_at, happened, sequence, head, key, pack, happened_here,
                held_since, held_before, waiting, links, handler FROM case_file
            """;

    /** Written as in the index that finds them. */
    private static final String OPEN = "state NOT IN ('closed', 'withdrawn')";

    /** A case of which but the day is known stands before all others of its day, whenever it was opened. */
    private static final String IN_ORDER = " ORDER BY opened_at, id";

    private final Sql sql;
    private final DrawnNumbers numbers = new DrawnNumbers();

    /** A case and what only the store needs of it. */
    record Kept(Case file, KeyId key, byte[] head, byte[] pack) {

        Kept after(Case next, byte[] hash) {
            return new Kept(next, key, hash, pack);
        }

        private Kept with(Map<String, Deadline> deadlines) {
            return new Kept(file.with(deadlines), key, head, pack);
        }
    }

    private record Due(String reference, Deadline deadline, long at) {
    }

    CaseRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds a case.
     *
     * @param undated whether the place of its rows must not tell between which others it was opened
     */
    void add(Kept kept, boolean undated) {
        var file = kept.file();
        sql.write("""
                INSERT INTO case_file
                    (id, reference, kind, stage, state, team, opened_at, happened, sequence, head, key, pack, happened_here,
                    held_since, held_before, waiting, links, handler)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, undated ? numbers.row() : null, file.reference(), file.kind(), file.stage(), file.state().id(), file.team(),
                file.openedAt().toEpochMilli(), ids(file.happened()), file.sequence(), kept.head(), kept.key().number(),
                kept.pack(), ids(file.happenedHere()), file.hold().since().toEpochMilli(), file.hold().before().id(),
                String.join(" ", file.hold().waiting()), String.join(" ", file.links()), file.handler());
        deadlines(file);
    }

    /** Brings the row of a case and its deadlines to what the case is now. */
    void update(Kept kept) {
        var file = kept.file();
        sql.write("""
                UPDATE case_file SET kind = ?, stage = ?, state = ?, team = ?, opened_at = ?, happened = ?,
                    sequence = ?, head = ?, happened_here = ?, held_since = ?, held_before = ?, waiting = ?, links = ?,
                    handler = ?
                WHERE reference = ?
                """, file.kind(), file.stage(), file.state().id(), file.team(), file.openedAt().toEpochMilli(),
                ids(file.happened()), file.sequence(), kept.head(), ids(file.happenedHere()),
                file.hold().since().toEpochMilli(), file.hold().before().id(), String.join(" ", file.hold().waiting()),
                String.join(" ", file.links()), file.handler(), file.reference());
        clear(file.reference());
        deadlines(file);
    }

    /** Takes the deadlines of a case away, for those that are not in its log. */
    void clear(String reference) {
        sql.write("DELETE FROM deadline WHERE reference = ?", reference);
    }

    /** Takes the key of a case away, and gives it. */
    Optional<KeyId> unkey(String reference) {
        var key = find(reference).map(Kept::key).filter(found -> !found.equals(KeyId.NONE));
        sql.write("UPDATE case_file SET key = NULL WHERE reference = ?", reference);
        return key;
    }

    Optional<Kept> find(String reference) {
        return sql.one(COLUMNS + " WHERE reference = ?", CaseRows::kept, reference).map(this::withDeadlines);
    }

    Optional<Kept> under(KeyId key) {
        return sql.one(COLUMNS + " WHERE key = ?", CaseRows::kept, key.number()).map(this::withDeadlines);
    }

    Optional<Kept> newest() {
        return sql.one(COLUMNS + " ORDER BY opened_at DESC, id DESC LIMIT 1", CaseRows::kept).map(this::withDeadlines);
    }

    List<Kept> all() {
        var dues = due("ORDER BY rowid").stream().collect(Collectors.groupingBy(Due::reference));
        return sql.all(COLUMNS + IN_ORDER, CaseRows::kept).stream()
                .map(kept -> kept.with(byClock(dues.getOrDefault(kept.file().reference(), List.of())))).toList();
    }

    /** The cases of these references, in the order in which they were opened. */
    List<Kept> of(List<String> references) {
        var names = Json.array(references);
        var dues = due("WHERE reference IN (SELECT value FROM json_each(?)) ORDER BY rowid", names).stream()
                .collect(Collectors.groupingBy(Due::reference));
        return sql.all(COLUMNS + " WHERE reference IN (SELECT value FROM json_each(?))" + IN_ORDER, CaseRows::kept, names)
                .stream().map(kept -> kept.with(byClock(dues.getOrDefault(kept.file().reference(), List.of())))).toList();
    }

    /** Those of these cases with a clock whose due time in numbers is not the one in words. */
    Set<String> crooked(List<String> references) {
        return due("WHERE reference IN (SELECT value FROM json_each(?))", Json.array(references)).stream()
                .filter(due -> due.at() != due.deadline().due().toInstant().toEpochMilli())
                .map(Due::reference).collect(Collectors.toSet());
    }

    /** The cases of a team that are not over. */
    List<Kept> open(String team) {
        var dues = due("WHERE reference IN (SELECT reference FROM case_file WHERE team = ? AND " + OPEN + ") ORDER BY rowid",
                team).stream().collect(Collectors.groupingBy(Due::reference));
        return sql.all(COLUMNS + " WHERE team = ? AND " + OPEN + IN_ORDER, CaseRows::kept, team).stream()
                .map(kept -> kept.with(byClock(dues.getOrDefault(kept.file().reference(), List.of())))).toList();
    }

    /** The teams that have a case that is not over. */
    List<String> busyTeams() {
        return sql.all("SELECT DISTINCT team FROM case_file WHERE " + OPEN + " ORDER BY team", row -> row.getString(1));
    }

    /** The references of all cases, in order. */
    List<String> references() {
        return sql.all("SELECT reference FROM case_file" + IN_ORDER, row -> row.getString(1));
    }

    private void deadlines(Case file) {
        boolean undated = sql.one("SELECT 1 FROM case_file WHERE reference = ? AND id < 0", row -> true, file.reference())
                .isPresent();
        long row = numbers.row();
        for (var due : file.deadlines().values()) {
            sql.write("""
                    INSERT INTO deadline (rowid, reference, clock, due, due_at, certain, met_at, side, stops, anew)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, undated ? row++ : null, file.reference(), due.clock(), due.due().toString(), due.due().toInstant().toEpochMilli(),
                    due.certain() ? 1 : 0, due.met().map(Instant::toEpochMilli).orElse(null),
                    due.side().id(), due.stops() ? 1 : 0, due.anew().toEpochMilli());
        }
    }

    private Kept withDeadlines(Kept kept) {
        return kept.with(byClock(due("WHERE reference = ? ORDER BY rowid", kept.file().reference())));
    }

    private List<Due> due(String which, Object... values) {
        return sql.all("SELECT reference, clock, due, certain, met_at, due_at, side, stops, anew FROM deadline " + which,
                row -> new Due(row.getString(1), new Deadline(row.getString(2), ZonedDateTime.parse(row.getString(3)),
                        row.getInt(4) == 1, Instant.ofEpochMilli(row.getLong(5)),
                        Side.valueOf(row.getString(7).toUpperCase(Locale.ROOT)), row.getInt(8) == 1,
                        Instant.ofEpochMilli(row.getLong(9))), row.getLong(6)), values);
    }

    private static Map<String, Deadline> byClock(List<Due> dues) {
        var byClock = new LinkedHashMap<String, Deadline>();
        dues.forEach(due -> byClock.put(due.deadline().clock(), due.deadline()));
        return byClock;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(new Case(row.getString(1), row.getString(2), row.getString(3), state(row.getString(4)),
                row.getString(5), Instant.ofEpochMilli(row.getLong(6)), Map.of(), types(row.getString(7)),
                types(row.getString(12)), new Hold(Instant.ofEpochMilli(row.getLong(13)), state(row.getString(14)),
                new TreeSet<>(words(row.getString(15)))), words(row.getString(16)), row.getString(17), row.getLong(8)),
                new KeyId(row.getLong(10)), row.getBytes(9), row.getBytes(11));
    }

    private static CaseState state(String id) {
        return CaseState.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private static String ids(Set<EventType> types) {
        return types.stream().sorted().map(EventType::id).collect(Collectors.joining(" "));
    }

    private static Set<EventType> types(String ids) {
        return words(ids).stream().map(EventType::of).collect(Collectors.toSet());
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}
