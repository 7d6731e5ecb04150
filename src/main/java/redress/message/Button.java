package redress.message;

/** A button under a message. */
public sealed interface Button {

    /** The words on it. */
    String label();

    /**
     * A button whose press comes back to us.
     *
     * @param label the words on it
     * @param data  what comes back, 1 to 64 bytes (Telegram's limit for callback data)
     */
    record Press(String label, String data) implements Button {
    }

    /**
     * A button that puts a text on the phone's clipboard.
     *
     * @param label the words on it
     * @param text  what is copied, 1 to 256 characters (Telegram's limit)
     */
    record Copy(String label, String text) implements Button {
    }
}
