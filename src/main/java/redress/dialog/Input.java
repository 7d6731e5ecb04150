package redress.dialog;

import java.util.Optional;
import redress.message.FileTicket;

/** What a person did. Nothing here shows its content in {@code toString}. */
public sealed interface Input {

    /** Calls the visitor's method for this kind of input. */
    <T> T accept(Visitor<T> visitor);

    /** The press, if it is one. */
    default Optional<Press> press() {
        return Optional.empty();
    }

    /** The words that were typed, if any were. */
    default Optional<String> words() {
        return Optional.empty();
    }

    /** The file that was sent, if one was. */
    default Optional<FileTicket> file() {
        return Optional.empty();
    }

    /** The same with another ticket for the file that was sent; the same if none was. */
    default Input with(FileTicket ticket) {
        return this;
    }

    /** The channel's number of the message whose words it brings as something new, if it brings words. */
    default Optional<Long> spoken() {
        return Optional.empty();
    }

    /** The new words of a message that was edited, if it is an edit. */
    default Optional<String> reworded() {
        return Optional.empty();
    }

    /** The channel's number of the message that was edited, if it is an edit. */
    default Optional<Long> edited() {
        return Optional.empty();
    }

    /** The channel's number of the message that brought it; 0 if none did. */
    default long source() {
        return 0;
    }

    /** Whether it brings something new, which neither a press nor an edit of something earlier does. */
    default boolean isNew() {
        return true;
    }

    /** One method for each kind of input. */
    interface Visitor<T> {
        T pressed(Press press);

        T said(Said said);

        T attached(Attached attached);

        T shared(Card card);

        T placed(Place place);

        T amended(Amended amended);

        T done(FileDone done);

        T refused(FileRefused refused);

        T other(Other other);
    }

    /**
     * Pressed a button.
     *
     * @param data what the button carried
     */
    record Press(String data) implements Input {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.pressed(this);
        }

        @Override
        public Optional<Press> press() {
            return Optional.of(this);
        }

        @Override
        public boolean isNew() {
            return false;
        }

        /** The data of a button says which answer it gives. */
        @Override
        public String toString() {
            return "Press[]";
        }
    }

    /**
     * Typed something, a command among them.
     *
     * @param text   what was typed
     * @param source the channel's number of the message
     */
    record Said(String text, long source) implements Input {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.said(this);
        }

        @Override
        public Optional<String> words() {
            return Optional.of(text);
        }

        @Override
        public Optional<Long> spoken() {
            return Optional.of(source);
        }

        @Override
        public String toString() {
            return "Said[" + text.length() + " characters]";
        }
    }

    /**
     * Sent a file.
     *
     * @param ticket its ticket
     * @param album  the channel's name for the album that it is part of; empty if it came alone
     * @param source the channel's number of the message
     */
    record Attached(FileTicket ticket, String album, long source) implements Input {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.attached(this);
        }

        @Override
        public Optional<FileTicket> file() {
            return Optional.of(ticket);
        }

        @Override
        public Input with(FileTicket other) {
            return new Attached(other, album, source);
        }

        @Override
        public String toString() {
            return "Attached[" + ticket + "]";
        }
    }

    /**
     * Shared a contact card.
     *
     * @param phone  the number on it
     * @param own    whether the card is the sender's own
     * @param source the channel's number of the message
     */
    record Card(String phone, boolean own, long source) implements Input {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.shared(this);
        }

        @Override
        public String toString() {
            return "Card[own=" + own + "]";
        }
    }

    /**
     * Shared a place.
     *
     * @param latitude  in degrees, north of the equator positive
     * @param longitude in degrees, east of Greenwich positive
     * @param source    the channel's number of the message
     */
    record Place(double latitude, double longitude, long source) implements Input {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.placed(this);
        }

        @Override
        public String toString() {
            return "Place[]";
        }
    }

    /**
     * A file that they sent earlier was fetched. Nobody did anything: it comes from the program itself.
     *
     * @param fileId  how the file was known until now
     * @param becomes its ticket from now on
     */
    record FileDone(String fileId, FileTicket becomes) implements Input {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.done(this);
        }

        @Override
        public boolean isNew() {
            return false;
        }

        @Override
        public String toString() {
            return "FileDone[" + becomes + "]";
        }
    }

    /**
     * A file that they sent earlier cannot be kept. It comes from the program itself.
     *
     * @param fileId how the file was known until now
     * @param why    what is said of it
     */
    record FileRefused(String fileId, Phrase why) implements Input {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.refused(this);
        }

        @Override
        public boolean isNew() {
            return false;
        }

        @Override
        public String toString() {
            return "FileRefused[" + why + "]";
        }
    }

    /**
     * Edited a message that they had sent before.
     *
     * @param text   its new text
     * @param source the channel's number of the message
     */
    record Amended(String text, long source) implements Input {
        @Override
        public Optional<Long> edited() {
            return Optional.of(source);
        }

        @Override
        public Optional<String> reworded() {
            return Optional.of(text);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.amended(this);
        }

        @Override
        public boolean isNew() {
            return false;
        }

        @Override
        public String toString() {
            return "Amended[" + text.length() + " characters]";
        }
    }

    /**
     * Sent something that no question can take: a sticker, a poll.
     *
     * @param source the channel's number of the message
     */
    record Other(long source) implements Input {

        /** The same, when no message brought it. */
        public Other() {
            this(0);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.other(this);
        }

        @Override
        public String toString() {
            return "Other[]";
        }
    }
}
