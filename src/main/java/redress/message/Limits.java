package redress.message;

/** Telegram's limits, in one place (Bot API 10.2). */
public final class Limits {

    /** Characters (UTF-16 units) of a message's text. */
    public static final int TEXT = 4096;
    /** Characters of a caption under a file. */
    public static final int CAPTION = 1024;
    /** Bytes of a button's callback data. */
    public static final int CALLBACK_DATA = 64;
    /** Characters of the note that answers a press. */
    public static final int NOTE = 200;
    /** Characters that a copy button holds. */
    public static final int COPY = 256;
    /** Characters of a topic's name. */
    public static final int TOPIC = 128;
    /** Bytes of a file that a bot can download. */
    public static final long DOWNLOAD = 20_000_000;
    /** Bytes of a file that a bot can upload. */
    public static final long UPLOAD = 50_000_000;
    /** Messages that one call deletes. */
    public static final int DELETED = 100;
    /** Labels up to this length stand two in a row; our own number, measured on a narrow phone. */
    public static final int SHORT_LABEL = 14;

    private Limits() {
    }
}
