package redress.store;

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
        sql.write("UPDATE outbox SET target = ? WHERE waits = ? AND target IS NULL", message, handle);
    }

    /** The message of that handle, once it is known. */
    public Optional<Target.Known> find(String handle) {
        return sql.one("SELECT message FROM message WHERE handle = ?", row -> new Target.Known(row.getLong(1)), handle);
    }
}
