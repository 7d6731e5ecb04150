package redress.store;

import jakarta.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Role;

/**
 * The log of events, to which is only added. Each event's hash is the SHA-256 of the hash before it, of its header as
 * it stands in the table, and of the SHA-256 of its sealed body; the first one's "hash before" is made of the case's
 * reference and the digest of its pack. So the chain holds without the key, and after it is gone.
 */
final class EventLog {

    private final Sql sql;
    private final DrawnNumbers numbers = new DrawnNumbers();

    /** An event as it stands in the table. */
    record Row(long sequence, String type, long at, String role, String ids, byte[] body, byte[] hash) {

        Header header() {
            return EventLog.header(sequence, type, at, role, ids);
        }

        byte[] hashAfter(byte[] before) {
            var bytes = new ByteArrayOutputStream();
            try (var data = new DataOutputStream(bytes)) {
                data.write(before);
                data.writeLong(sequence);
                data.writeLong(at);
                for (var text : List.of(type, role, ids)) {
                    var utf8 = text.getBytes(StandardCharsets.UTF_8);
                    data.writeInt(utf8.length);
                    data.write(utf8);
                }
                data.write(digest(body));
            } catch (IOException e) {
                throw new IllegalStateException("Memory takes what is written", e);
            }
            return digest(bytes.toByteArray());
        }
    }

    EventLog(Sql sql) {
        this.sql = sql;
    }

    /** What stands before a case's first event. */
    static byte[] origin(String reference, byte[] pack) {
        var name = reference.getBytes(StandardCharsets.UTF_8);
        var both = new ByteArrayOutputStream();
        both.writeBytes(digest(name));
        both.writeBytes(digest(pack));
        return digest(both.toByteArray());
    }

    /** Adds an event and gives its hash. Where its time is but a day, the place of its row tells no more of it. */
    byte[] add(String reference, byte[] before, Header header, byte[] body) {
        var row = new Row(header.sequence(), header.type().id(), header.at().toEpochMilli(), header.role().id(),
                text(header.ids()), body, new byte[0]);
        var hash = row.hashAfter(before);
        sql.write("""
                INSERT INTO event (rowid, reference, sequence, type, at, role, ids, body, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, header.ids().containsKey(Header.ANONYMOUS) ? numbers.row() : null, reference, row.sequence(), row.type(), row.at(), row.role(), row.ids(), body, hash);
        return hash;
    }

    List<Row> rows(String reference) {
        return sql.all("""
                SELECT sequence, type, at, role, ids, body, hash FROM event WHERE reference = ? ORDER BY sequence
                """, row -> new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
                row.getString(5), row.getBytes(6), row.getBytes(7)), reference);
    }

    /** The events of these cases by their references. */
    Map<String, List<Row>> rows(List<String> references) {
        return sql.all("""
                SELECT reference, sequence, type, at, role, ids, body, hash FROM event
                WHERE reference IN (SELECT value FROM json_each(?)) ORDER BY reference, sequence
                """, row -> Map.entry(row.getString(1), new Row(row.getLong(2), row.getString(3), row.getLong(4),
                row.getString(5), row.getString(6), row.getBytes(7), row.getBytes(8))), Json.array(references)).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Header> headers(String reference) {
        return sql.all("SELECT sequence, type, at, role, ids FROM event WHERE reference = ? ORDER BY sequence",
                row -> header(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)), reference);
    }

    /** The headers of all cases, case by case, without holding more than one case's. */
    void each(BiConsumer<String, List<Header>> taker) {
        var headers = new ArrayList<Header>();
        var current = new AtomicReference<>("");
        sql.each("SELECT sequence, type, at, role, ids, reference FROM event ORDER BY reference, sequence",
                row -> Map.entry(row.getString(6), new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
                        row.getString(5), new byte[0], new byte[0])), row -> {
                    if (!row.getKey().equals(current.get())) {
                        give(current.getAndSet(row.getKey()), headers, taker);
                    }
                    headers.add(row.getValue().header());
                });
        give(current.get(), headers, taker);
    }

    private static void give(String reference, List<Header> headers, BiConsumer<String, List<Header>> taker) {
        if (!headers.isEmpty()) {
            taker.accept(reference, List.copyOf(headers));
            headers.clear();
        }
    }

    Optional<byte[]> body(String reference, long sequence) {
        return sql.one("SELECT body FROM event WHERE reference = ? AND sequence = ?", row -> row.getBytes(1), reference,
                sequence);
    }

    /** What is wrong with a chain: one line for each event that does not follow from the one before. */
    static List<String> faults(String reference, byte[] origin, List<Row> rows) {
        var faults = new ArrayList<String>();
        var before = origin;
        long expected = 1;
        for (var row : rows) {
            if (row.sequence() != expected) {
                faults.add(reference + ": event " + expected + " is missing.");
            } else if (!MessageDigest.isEqual(row.hash(), row.hashAfter(before))) {
                faults.add(reference + ": event " + row.sequence()
                        + " does not match its hash: it, or the hash before it, was changed.");
            }
            before = row.hash();
            expected = row.sequence() + 1;
        }
        return faults;
    }

    private static Header header(long sequence, String type, long at, String role, String ids) {
        var values = new TreeMap<String, String>();
        Json.object(ids).forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
        return new Header(sequence, EventType.of(type), Instant.ofEpochMilli(at), Role.valueOf(role.toUpperCase(Locale.ROOT)),
                values);
    }

    private static String text(Map<String, String> ids) {
        return Json.text(json -> ids.forEach(json::write));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
