package redress.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

        T made(Made made);

        T kept(Kept kept);

        T topic(Topic topic);

        T topicState(TopicState state);

        T pin(Pin pin);

        T delete(Delete delete);

        T topicGone(TopicGone gone);
    }

    /** The same for another chat, as when a group has got another number. */
    Parcel movedTo(Address other);

    /** The message or topic of ours that it depends on, if it does on any. */
    default Optional<Target> aim() {
        return Optional.empty();
    }

    /** The handle of the message or topic of ours that it depends on and whose number is not known yet, if there is one. */
    default Optional<String> awaited() {
        return aim().flatMap(Target::awaited);
    }

    /** The same with the message or topic known that it depends on; a parcel that depends on none stays as it is. */
    default Parcel aimedAt(Target.Known known) {
        return this;
    }

    /** The same for the chat itself, in no topic and replying to nothing; what stands nowhere special stays as it is. */
    default Parcel withoutSpot() {
        return this;
    }

    /** The words of a new message; empty for all else. */
    default String said() {
        return "";
    }

    /** The buttons that come with a new message. */
    default Keyboard offered() {
        return Keyboard.NONE;
    }

    /** Whether it means a message or topic that stays behind under the old number when its group gets another. */
    default boolean staysBehind() {
        return aim().flatMap(Target::known).isPresent() && withoutSpot().equals(this);
    }

    /** Whether something new comes with it, so that somebody misses it if it never arrives. */
    default boolean bringsNews() {
        return true;
    }

    /** Whether it is done with when the channel refuses it: nobody misses it, and nobody has to hear of it. */
    default boolean mayFail() {
        return false;
    }

    /** What it says how something is to look from now on, if it does: of two such parcels only the newer counts. */
    default Optional<Desire> desire() {
        return Optional.empty();
    }

    /**
     * Something that is to look as its newest parcel says.
     *
     * @param what   "message" or "topic"
     * @param to     its chat
     * @param target which one
     */
    record Desire(String what, Address to, Target target) {
    }

    /** Something that is done to one message or topic that is already there. It brings no news. */
    sealed interface Aimed extends Parcel {

        /** Which message or topic. */
        Target target();

        @Override
        default Optional<Target> aim() {
            return Optional.of(target());
        }

        @Override
        default boolean bringsNews() {
            return false;
        }
    }

    /**
     * A new message.
     *
     * @param to       the chat
     * @param spot     where in the chat; if its topic or message will never be known, the message stands by itself
     * @param text     of any length; the channel splits what is longer than {@link Limits#TEXT}
     * @param keyboard its buttons, which go with the last part
     * @param guarded  whether forwarding and saving are blocked, as for all that staff get
     */
    record Text(Address to, Spot spot, String text, Keyboard keyboard, boolean guarded) implements Parcel {

        /** A message that stands nowhere special. */
        public Text(Address to, String text, Keyboard keyboard, boolean guarded) {
            this(to, Spot.CHAT, text, keyboard, guarded);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.text(this);
        }

        @Override
        public String said() {
            return text;
        }

        @Override
        public Keyboard offered() {
            return keyboard;
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Text(other, spot, text, keyboard, guarded);
        }

        @Override
        public Optional<Target> aim() {
            return spot.aim();
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new Text(to, spot.aimedAt(known), text, keyboard, guarded);
        }

        @Override
        public Parcel withoutSpot() {
            return new Text(to, text, keyboard, guarded);
        }

        @Override
        public String toString() {
            return "a text for a " + to;
        }
    }

    /**
     * A message that is already there, made new. Of several that have not gone out only the newest counts.
     *
     * @param to       the chat
     * @param target   which message
     * @param text     its new text, cut to {@link Limits#TEXT}
     * @param keyboard its new buttons
     */
    record Edit(Address to, Target target, String text, Keyboard keyboard) implements Aimed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.edit(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Edit(other, target, text, keyboard);
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new Edit(to, known, text, keyboard);
        }

        @Override
        public Optional<Desire> desire() {
            return Optional.of(new Desire("message", to, target));
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
    record Bare(Address to, Target target) implements Aimed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.bare(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Bare(other, target);
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
     * @param spot    where in the chat; if its topic or message will never be known, the file stands by itself
     * @param file    its ticket
     * @param caption the words under it, cut to {@link Limits#CAPTION}; may be empty
     * @param guarded whether forwarding and saving are blocked
     */
    record File(Address to, Spot spot, FileTicket file, String caption, boolean guarded) implements Parcel {

        /** A file that stands nowhere special. */
        public File(Address to, FileTicket file, String caption, boolean guarded) {
            this(to, Spot.CHAT, file, caption, guarded);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.file(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new File(other, spot, file, caption, guarded);
        }

        @Override
        public Optional<Target> aim() {
            return spot.aim();
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new File(to, spot.aimedAt(known), file, caption, guarded);
        }

        @Override
        public Parcel withoutSpot() {
            return new File(to, file, caption, guarded);
        }

        @Override
        public String toString() {
            return "a file for a " + to;
        }
    }

    /**
     * A file that the program made, as a letter or a plot.
     *
     * @param to      the chat
     * @param spot    where in the chat; if its topic or message will never be known, the file stands by itself
     * @param kind    {@link FileKind#PHOTO} to be shown as a picture (10 MB at most), else it comes as a document
     *                (50 MB at most; Telegram's limits)
     * @param name    its name, ending included
     * @param content the file itself
     * @param caption the words under it, cut to {@link Limits#CAPTION}; may be empty
     * @param guarded whether forwarding and saving are blocked
     */
    record Made(Address to, Spot spot, FileKind kind, String name, byte[] content, String caption, boolean guarded)
            implements Parcel {
        public Made {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.made(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Made(other, spot, kind, name, content, caption, guarded);
        }

        @Override
        public Optional<Target> aim() {
            return spot.aim();
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new Made(to, spot.aimedAt(known), kind, name, content, caption, guarded);
        }

        @Override
        public Parcel withoutSpot() {
            return new Made(to, Spot.CHAT, kind, name, content, caption, guarded);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Made made && to.equals(made.to) && spot.equals(made.spot) && kind == made.kind
                    && name.equals(made.name) && Arrays.equals(content, made.content) && caption.equals(made.caption)
                    && guarded == made.guarded;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }

        @Override
        public String toString() {
            return "a made file for a " + to;
        }
    }

    /**
     * A file that lies in the evidence folder, which is uploaded anew: it goes to nobody by the name that the channel gave it
     * when it came, so nothing leads from it to its sender. Forwarding and saving are blocked.
     *
     * @param to      the chat
     * @param spot    where in the chat; if its topic or message will never be known, the file stands by itself
     * @param kind    as what it is shown (50 MB at most, 10 MB as a photo; Telegram's limits)
     * @param ticket  opens it in the folder; a secret
     * @param name    the name under which it is shown, ending included
     * @param caption the words under it, cut to {@link Limits#CAPTION}; may be empty
     */
    record Kept(Address to, Spot spot, FileKind kind, String ticket, String name, String caption) implements Parcel {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.kept(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Kept(other, spot, kind, ticket, name, caption);
        }

        @Override
        public Optional<Target> aim() {
            return spot.aim();
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new Kept(to, spot.aimedAt(known), kind, ticket, name, caption);
        }

        @Override
        public Parcel withoutSpot() {
            return new Kept(to, Spot.CHAT, kind, ticket, name, caption);
        }

        @Override
        public String toString() {
            return "a kept file for a " + to;
        }
    }

    /**
     * A new topic in a group. Its delivery tells the number of its thread.
     *
     * @param to   the group
     * @param name its name, cut to {@link Limits#TOPIC}; not blank
     */
    record Topic(Address to, String name) implements Parcel {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.topic(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Topic(other, name);
        }

        @Override
        public boolean bringsNews() {
            return false;
        }

        @Override
        public String toString() {
            return "a topic for a " + to;
        }
    }

    /**
     * How a topic is to look. Of several that have not gone out only the newest counts.
     *
     * @param to     the group
     * @param target which topic
     * @param name   its name, cut to {@link Limits#TOPIC}; not blank
     * @param closed whether nobody but those who run the group can write in it
     */
    record TopicState(Address to, Target target, String name, boolean closed) implements Aimed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.topicState(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new TopicState(other, target, name, closed);
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new TopicState(to, known, name, closed);
        }

        @Override
        public Optional<Desire> desire() {
            return Optional.of(new Desire("topic", to, target));
        }

        @Override
        public String toString() {
            return "a topic's state for a " + to;
        }
    }

    /**
     * A message that is pinned, without a sound.
     *
     * @param to     the chat
     * @param target which message
     */
    record Pin(Address to, Target target) implements Aimed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.pin(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Pin(other, target);
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new Pin(to, known);
        }
    }
    /**
     * Messages that are deleted from a chat, for everybody who is in it. Telegram skips what is gone already, and refuses what
     * it does not let go any more: in a private chat what is older than 48 hours.
     *
     * @param to       the chat
     * @param messages the channel's numbers of them, 1 to 100 of them (Telegram's limit); their order is of no meaning
     */
    record Delete(Address to, List<Long> messages) implements Parcel {
        public Delete {
            messages = List.copyOf(messages);
            if (messages.isEmpty() || messages.size() > Limits.DELETED) {
                throw new IllegalArgumentException("One call deletes 1 to " + Limits.DELETED + " messages");
            }
        }

        /** As many as it takes for these messages; none for none. */
        public static List<Delete> all(Address to, List<Long> messages) {
            return IntStream.iterate(0, from -> from < messages.size(), from -> from + Limits.DELETED).mapToObj(from ->
                    new Delete(to, messages.subList(from, Math.min(messages.size(), from + Limits.DELETED)))).toList();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.delete(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new Delete(other, messages);
        }

        @Override
        public boolean staysBehind() {
            return true;
        }

        @Override
        public boolean bringsNews() {
            return false;
        }

        @Override
        public boolean mayFail() {
            return true;
        }

        @Override
        public String toString() {
            return "a deletion for a " + to;
        }
    }

    /**
     * A topic that is deleted with all its messages.
     *
     * @param to     the group
     * @param target which topic
     */
    record TopicGone(Address to, Target target) implements Aimed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.topicGone(this);
        }

        @Override
        public Parcel movedTo(Address other) {
            return new TopicGone(other, target);
        }

        @Override
        public Parcel aimedAt(Target.Known known) {
            return new TopicGone(to, known);
        }
    }
}
