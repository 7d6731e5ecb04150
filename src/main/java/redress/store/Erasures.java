package redress.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Erases cases. The key of a case is destroyed, and with it goes every row that leads to what was said or to who said it; its
 * log stays, so that the chain still holds and reports still count it.
 */
public final class Erasures {

    /** What of a case stands in tables of its own, beside its log. */
    private static final List<String> TABLES = List.of("invitation", "handler", "mail", "mailbox", "notice_to", "timer");

    private final Sql sql;
    private final Keys keys;
    private final Cases cases;
    private final Outbox outbox;
    private boolean changed = true;

    /**
     * What came of it.
     *
     * @param recalled the numbers of the parcels that must not go out any more
     * @param freed    parcels of others that waited for one of those, and can go now
     */
    public record Erased(Set<Long> recalled, List<Outbox.Posted> freed) {
        public Erased {
            recalled = Set.copyOf(recalled);
            freed = List.copyOf(freed);
        }
    }

    /**
     * A case that was erased.
     *
     * @param reference what people call it
     * @param at        when
     */
    public record Entry(String reference, Instant at) {
    }

    private record Reason(KeyId key, byte[] why) {
    }

    Erasures(Sql sql, Keys keys, Cases cases, Outbox outbox) {
        this.sql = sql;
        this.keys = keys;
        this.cases = cases;
        this.outbox = outbox;
    }

    /**
     * Erases a case; one that was erased stays so. What its handles mean is the caller's to forget.
     *
     * @param at  when it is done
     * @param why why, in the operator's words, which are kept sealed under a key of their own; may be empty
     */
    public Erased erase(String reference, Instant at, String why) {
        var key = cases.unkey(reference);
        if (key.isEmpty()) {
            return new Erased(Set.of(), List.of());
        }
        var dropped = outbox.drop(key.get());
        outbox.forgetParked(reference);
        TABLES.forEach(table -> sql.write("DELETE FROM " + table + " WHERE reference = ?", reference));
        keys.destroy(key.get());
        changed = true;
        enter(reference, at, why);
        return new Erased(dropped.recalled(), dropped.freed());
    }

    /** All cases that were erased, in the order of their references. */
    public List<Entry> all() {
        return all(sql);
    }

    /** The same of a data folder that a desk may be writing to; nothing that is sealed is read. */
    static List<Entry> listed(DataFolder data) {
        try (var sql = new Database(data).read()) {
            return all(sql);
        }
    }

    private static List<Entry> all(Sql sql) {
        return sql.all("SELECT reference, at FROM erasure ORDER BY reference",
                row -> new Entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))));
    }

    /** Why a case was erased, in the operator's words; nothing if none were given. */
    public Optional<String> why(String reference) {
        return sql.one("SELECT key, why FROM erasure WHERE reference = ? AND why IS NOT NULL",
                row -> new Reason(new KeyId(row.getLong(1)), row.getBytes(2)), reference)
                .map(reason -> new String(keys.open(reason.key(), reason.why(), purpose(reference)), StandardCharsets.UTF_8));
    }

    /** Writes the list of the erased cases beside the database, if it may have changed. */
    void list(ErasedList list) {
        if (changed) {
            var entries = all();
            try {
                if (!entries.isEmpty() || Files.exists(list.file())) {
                    list.write(entries);
                }
                changed = false;
            } catch (IOException failed) {
                throw new DataFolder(list.folder()).refused(failed);
            }
        }
    }

    private void enter(String reference, Instant at, String why) {
        var own = why.isBlank() ? Optional.<KeyId>empty() : Optional.of(keys.fresh());
        sql.write("INSERT INTO erasure (reference, at, key, why) VALUES (?, ?, ?, ?)", reference, at.toEpochMilli(),
                own.map(KeyId::number).orElse(null), own.map(key -> keys.seal(key, why.getBytes(StandardCharsets.UTF_8),
                        purpose(reference))).orElse(null));
    }

    static String purpose(String reference) {
        return "erasure:" + reference;
    }
}
