package redress.message;

import java.util.Optional;

/**
 * Where in its chat a message stands.
 *
 * @param kind   in which way
 * @param target the topic, or the message that it replies to; of no meaning for the chat itself
 */
public record Spot(Kind kind, Target target) {

    /** Nowhere special: below what came last. */
    public static final Spot CHAT = new Spot(Kind.CHAT, new Target.Known(0));

    /** The ways to stand in a chat. */
    public enum Kind {
        /** Below what came last. */
        CHAT,
        /** In a topic of a group. */
        TOPIC,
        /** As a reply to a message. */
        REPLY
    }

    /** In the topic that the target names: its number is that of the topic's thread. */
    public static Spot topic(Target topic) {
        return new Spot(Kind.TOPIC, topic);
    }

    /** As a reply to the message that the target names; if that was deleted meanwhile, it stands by itself. */
    public static Spot reply(Target message) {
        return new Spot(Kind.REPLY, message);
    }

    /** The topic or message that it depends on, if it does on any. */
    public Optional<Target> aim() {
        return kind == Kind.CHAT ? Optional.empty() : Optional.of(target);
    }

    /** The same with the topic or message known. */
    Spot aimedAt(Target.Known known) {
        return kind == Kind.CHAT ? this : new Spot(kind, known);
    }
}
