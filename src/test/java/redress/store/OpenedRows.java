package redress.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import redress.message.Address;

/** All that whoever has the key file can read of a data folder, laid out in files: what a thief of both would hold. */
public final class OpenedRows {

    /** How each column of bytes is opened: the key, the bytes, and the purpose for which they were sealed. */
    private static final Map<String, String> SEALED = new LinkedHashMap<>();

    static {
        SEALED.put("event.body", "SELECT c.key, e.body, 'event:' || e.reference || ':' || e.sequence FROM event e"
                + " JOIN case_file c USING (reference) WHERE c.key IS NOT NULL");
        SEALED.put("conversation.sealed", "SELECT key, sealed, 'talk:' || key FROM conversation");
        SEALED.put("outbox.payload", "SELECT key, payload, 'outbox:' || id FROM outbox WHERE payload IS NOT NULL");
        SEALED.put("outbox.note", "SELECT key, note, 'note:' || id FROM outbox WHERE note IS NOT NULL");
        SEALED.put("invitation.shows", "SELECT c.key, shows, 'invitation:' || reference FROM invitation JOIN case_file c"
                + " USING (reference) WHERE c.key IS NOT NULL");
        SEALED.put("job.payload", "SELECT key, payload, 'job:' || id FROM job");
        SEALED.put("mail.sealed", "SELECT c.key, sealed, 'mail:' || reference FROM mail JOIN case_file c USING (reference)"
                + " WHERE c.key IS NOT NULL");
        SEALED.put("notice_to.sealed", "SELECT c.key, sealed, 'notice:' || reference FROM notice_to JOIN case_file c"
                + " USING (reference) WHERE c.key IS NOT NULL");
        SEALED.put("trail.sealed", "SELECT key, sealed, 'trail' FROM trail");
    }

    /** What no key of the folder opens, and what is no more than a digest or a name. */
    private static final Set<String> CLOSED = Set.of("meta.key_check", "meta.salt", "data_key.wrapped", "conversation.chat",
            "case_file.head", "case_file.pack", "event.hash", "outbox.lane", "outbox.wish", "pack.digest", "pack.content",
            "invitation.name", "registration.code", "handler.person", "gone_member.person", "calendar.days", "mailbox.name",
            "mailbox.opens", "earlier_lookup.sealed", "wipe.name", "wipe.sealed", "erasure.why");

    private OpenedRows() {
    }

    /** Lays them out in a folder, a file for each row. */
    public static void into(Path folder, Path data) {
        try (var store = Store.read(data)) {
            var keys = new Keys(store.sql(), Secrets.of(new KeyFile(new DataFolder(data)).read()).wrapping());
            Files.createDirectories(folder);
            int number = 0;
            for (var column : SEALED.entrySet()) {
                var rows = store.sql().all(column.getValue(), row -> keys.open(new KeyId(row.getLong(1)), row.getBytes(2),
                        row.getString(3)));
                for (var row : rows) {
                    Files.write(folder.resolve(column.getKey() + "-" + ++number), row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of bytes of which this does not know what they hold. */
    public static Set<String> unknown(Store store) {
        var all = new TreeSet<>(store.sql().all("""
                SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.type = 'BLOB'
                """, row -> row.getString(1)));
        all.removeAll(SEALED.keySet());
        all.removeAll(CLOSED);
        return all;
    }

    /** The columns in which a moment stands in clear, in words, seconds or milliseconds. */
    public static List<String> moments(Store store, Instant moment) {
        var columns = store.sql().all("""
                SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.type IN ('INTEGER', 'TEXT')
                """, row -> List.of(row.getString(1), row.getString(2)));
        var hour = moment.toString().substring(0, moment.toString().indexOf(':'));
        return columns.stream().filter(column -> store.sql().one("SELECT 1 FROM " + column.get(0) + " WHERE " + column.get(1)
                        + " IN (?, ?) OR " + column.get(1) + " LIKE ? LIMIT 1", row -> true, moment.toEpochMilli(),
                moment.getEpochSecond(), "%" + hour + "%").isPresent()).map(column -> String.join(".", column)).toList();
    }

    /**
     * The rows that tell by their number, among others with an hour, what came before them though but their day is kept; and the
     * messages of private chats that have a number.
     */
    public static List<String> inOrder(Store store) {
        return store.sql().all("""
                SELECT 'event ' || e.type FROM event e JOIN case_file c USING (reference)
                    WHERE c.id < 0 AND e.at % 86400000 = 0 AND e.rowid > 0
                UNION ALL SELECT 'deadline ' || d.clock FROM deadline d JOIN case_file c USING (reference)
                    WHERE c.id < 0 AND d.rowid > 0
                UNION ALL SELECT 'case ' || c.reference FROM case_file c JOIN event e USING (reference)
                    WHERE e.sequence = 1 AND e.ids LIKE '%anonymous%' AND c.id > 0
                UNION ALL SELECT 'timer ' || t.kind FROM timer t JOIN case_file c USING (reference) WHERE c.id < 0 AND t.id > 0
                UNION ALL SELECT 'message ' || handle FROM message WHERE chat IS NULL
                """, row -> row.getString(1));
    }

    /** All names by which a private chat, or its person, could be looked up with the key file. */
    public static List<byte[]> names(Path data, Address chat) {
        var lookup = new Lookup(Secrets.of(new KeyFile(new DataFolder(data)).read()).lookup(), List.of());
        var names = new ArrayList<byte[]>();
        for (var place : Lookup.Place.values()) {
            names.add(lookup.of(place, chat));
            names.add(lookup.of(place, chat.chat()));
            names.add(lookup.of(place, Long.toString(chat.chat())));
        }
        return names;
    }
}
