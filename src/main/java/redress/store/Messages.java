package redress.store;

import java.util.List;
import java.util.Optional;
import redress.message.Address;
import redress.message.Target;

/** The messages that are out, by our own handles. A private chat's number is not kept with them. */
public final class Messages {

    private final Sql sql;

    Messages(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps which message a handle means, and lets what waits for it in the outbox go.
     *
     * @param handle  our own name for it; the newest message of that name is meant
     * @param chat    where it is
     * @param message the channel's number of it
     */
    public void bind(String handle, Address chat, long message) {
        sql.write("""
                INSERT INTO message (handle, chat, message) VALUES (?, ?, ?)
                ON CONFLICT (handle) DO UPDATE SET chat = excluded.chat, message = excluded.message
                """, handle, chat.isGroup() ? chat.chat() : null, message);
        // What came after another message of that name that is still under way means that one.
        sql.write("""
                UPDATE outbox SET target = ? WHERE waits = ? AND target IS NULL AND NOT EXISTS (
                    SELECT 1 FROM outbox AS newer WHERE newer.handle = outbox.waits AND newer.parked IS NULL
                        AND newer.id < outbox.id)
                """, message, handle);
    }

    /** The handle that a message in a group was given; nothing for one without, or in a private chat. */
    public Optional<String> handle(Address chat, long message) {
        return sql.one("SELECT handle FROM message WHERE chat = ? AND message = ?", row -> row.getString(1), chat.chat(),
                message);
    }

    /**
     * The handle that a message in a private chat was given, whose number no two private chats of a bot share; nothing for one
     * without.
     */
    public Optional<String> handle(long message) {
        return sql.one("SELECT handle FROM message WHERE chat IS NULL AND message = ?", row -> row.getString(1), message);
    }

    /** The newest message in a group whose handle begins so; the beginning ends in a colon. */
    public Optional<Target.Known> newest(Address chat, String beginning) {
        // The plus has SQLite look among the few handles that begin so, and not through all messages of the group.
        return sql.one("SELECT max(message) FROM message WHERE +chat = ? AND handle >= ? AND handle < ?", row -> row.getLong(1),
                chat.chat(), beginning, after(beginning))
                .filter(number -> number != 0).map(Target.Known::new);
    }

    /**
     * A message that is out.
     *
     * @param handle our own name for it
     * @param chat   the group that it is in; nothing for one in a private chat, whose number is not kept
     * @param number the channel's number of it
     */
    public record Known(String handle, Optional<Address> chat, long number) {
    }

    /** The messages whose handles begin so; the beginning ends in a colon. */
    public List<Known> all(String beginning) {
        return sql.all("SELECT handle, chat, message FROM message WHERE handle >= ? AND handle < ?", row -> {
            long chat = row.getLong(2);
            return new Known(row.getString(1), row.wasNull() ? Optional.empty() : Optional.of(new Address(chat)), row.getLong(3));
        }, beginning, after(beginning));
    }

    /** Keeps no longer which messages the handles mean that begin so; the beginning ends in a colon. */
    public void forgetAll(String beginning) {
        sql.write("DELETE FROM message WHERE handle >= ? AND handle < ?", beginning, after(beginning));
    }

    private static String after(String beginning) {
        return beginning.substring(0, beginning.length() - 1) + ";";
    }

    /** Keeps no longer that a handle means a message of a group: it is not there any more. */
    public void forget(Address chat, long message) {
        sql.write("DELETE FROM message WHERE chat = ? AND message = ?", chat.chat(), message);
    }

    /** Keeps no longer what a handle means. */
    void forget(String handle) {
        sql.write("DELETE FROM message WHERE handle = ?", handle);
    }

    /** The message of that handle, once it is known and if it is in this chat. */
    public Optional<Target.Known> find(String handle, Address chat) {
        return sql.one("SELECT message FROM message WHERE handle = ? AND chat IS ?",
                row -> new Target.Known(row.getLong(1)), handle, chat.isGroup() ? chat.chat() : null);
    }

    /** The message of that handle, once it is known. */
    public Optional<Target.Known> find(String handle) {
        return sql.one("SELECT message FROM message WHERE handle = ?", row -> new Target.Known(row.getLong(1)), handle);
    }
}
