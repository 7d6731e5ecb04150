package redress.message;

import java.util.Optional;

/** A button under a message. */
public sealed interface Button {

    /** The words on it. */
    String label();

    /** Calls the visitor's method for this kind of button. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of button. */
    interface Visitor<T> {
        T press(Press button);

        T copy(Copy button);
    }

    /** Itself, if its press comes back to us. */
    default Optional<Press> press() {
        return Optional.empty();
    }

    /**
     * A button whose press comes back to us.
     *
     * @param label the words on it
     * @param data  what comes back, 1 to 64 bytes (Telegram's limit for callback data)
     */
    record Press(String label, String data) implements Button {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.press(this);
        }

        @Override
        public Optional<Press> press() {
            return Optional.of(this);
        }

        @Override
        public String toString() {
            return "a button";
        }
    }

    /**
     * A button that puts a text on the phone's clipboard.
     *
     * @param label the words on it
     * @param text  what is copied, 1 to 256 characters (Telegram's limit)
     */
    record Copy(String label, String text) implements Button {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.copy(this);
        }

        @Override
        public String toString() {
            return "a button that copies";
        }
    }
}
