package redress.message;

import java.util.Optional;

/**
 * One thing that goes out to one chat, and stays in the outbox until it is known what became of it. Texts are plain:
 * they go without a parse mode, so nothing that a person wrote can act as markup.
 */
public sealed interface Parcel {

    /** The chat that it goes to. */
    Address to();

    /** Calls the visitor's method for this kind of parcel. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of parcel. */
    interface Visitor<T> {
        T text(Text text);

        T edit(Edit edit);

        T bare(Bare bare);

        T file(File file);
    }

    /** The same for another chat, as when a group has got another number. */
    Parcel movedTo(Address other);

    /** The handle of the message of ours that it makes new and whose number is not known yet, if it does. */
    default Optional<String> awaited() {
        return Optional.empty();
    }

    /** Whether something new comes with it, so that somebody misses it if it never arrives. */
    default boolean bringsNews() {
        return true;
    }

    /** The same with the message known that it makes new; a parcel that makes none new stays as it is. */
    default Parcel aimedAt(Target.Known known) {
        return this;
    }

    /**
     * A new message.
     *
     * @param to       the chat
     * @param text     of any length; the channel splits what is longer than {@link Limits#TEXT}
     * @param keyboard its buttons, which go with the last part
     * @param guarded  whether forwarding and saving are blocked, as for all that staff get
     */
    record Text(Address to, String text, Keyboard keyboard, boolean guarded) implements Parcel {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.text(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Text(other, text, keyboard, guarded);
        }

        @Override
        public String toString() {
            return "a text for a " + to;
        }
    }

    /**
     * A message that is already there, made new.
     *
     * @param to       the chat
     * @param target   which message
     * @param text     its new text, cut to {@link Limits#TEXT}
     * @param keyboard its new buttons
     */
    record Edit(Address to, Target target, String text, Keyboard keyboard) implements Parcel {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.edit(this);
        }

        @Override
        public boolean bringsNews() {
            return false;
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Edit(other, target, text, keyboard);
        }

        @Override
        public Optional<String> awaited() {
            return target.awaited();
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new Edit(to, known, text, keyboard);
        }

        @Override
        public String toString() {
            return "an edit for a " + to;
        }
    }

    /**
     * A message that loses its buttons and keeps its text.
     *
     * @param to     the chat
     * @param target which message
     */
    record Bare(Address to, Target target) implements Parcel {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.bare(this);
        }

        @Override
        public boolean bringsNews() {
            return false;
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Bare(other, target);
        }

        @Override
        public Optional<String> awaited() {
            return target.awaited();
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new Bare(to, known);
        }
    }

    /**
     * A file that the channel already has.
     *
     * @param to      the chat
     * @param file    its ticket
     * @param caption the words under it, cut to {@link Limits#CAPTION}; may be empty
     * @param guarded whether forwarding and saving are blocked
     */
    record File(Address to, FileTicket file, String caption, boolean guarded) implements Parcel {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.file(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new File(other, file, caption, guarded);
        }

        @Override
        public String toString() {
            return "a file for a " + to;
        }
    }
}
