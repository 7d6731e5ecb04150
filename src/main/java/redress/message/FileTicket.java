package redress.message;

import java.util.Locale;

/**
 * A file that somebody sent, known by a ticket: the bytes stay with the channel until a job fetches them.
 * {@link Keeping} says what has become of them then.
 *
 * @param id      how the channel finds the file again; Telegram's {@code file_id}, or the name under which the terminal kept it
 * @param kind    how it was sent
 * @param name    the name that the sender's device gave, which is data and never part of a path; may be empty
 * @param size    in bytes; 0 where the channel does not say
 * @param caption the words that came with it; may be empty
 * @param keeping what has become of its bytes
 */
public record FileTicket(String id, FileKind kind, String name, long size, String caption, Keeping keeping) {

    /** A file that has only just been sent. */
    public FileTicket(String id, FileKind kind, String name, long size, String caption) {
        this(id, kind, name, size, caption, Keeping.NONE);
    }

    /** The same, of whose bytes something else has become. */
    public FileTicket with(Keeping other) {
        return new FileTicket(id, kind, name, size, caption, other);
    }

    /**
     * The same without what leads to whoever sent it: where the channel has it, and how they called it, once its bytes lie here;
     * until then how large it was.
     */
    public FileTicket withoutSource() {
        return keeping.isHere() ? new FileTicket("", kind, keeping.madeName(), size, caption, keeping)
                : new FileTicket(id, kind, name, 0, caption, keeping);
    }

    /** Says nothing of the file: its name can be somebody's words. */
    @Override
    public String toString() {
        return "a " + kind.name().toLowerCase(Locale.ROOT);
    }
}
