package redress.store;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers of the messages that stand in private chats, theirs and ours, so that a chat can be wiped. Each lies sealed under
 * the key of the conversation and is gone with it; when another begins in the chat, that one takes them over.
 */
public final class Trails {

    /** For so long a bot can delete the messages of a private chat (Bot API, deleteMessages). */
    public static final Duration DELETABLE = Duration.ofHours(48);

    /** Every so many notes what is too old is dropped; our own measure. */
    private static final int TIDY = 64;
    private static final String PURPOSE = "trail";

    private final Sql sql;
    private final Keys keys;
    private int since;

    /**
     * A message that stands in a private chat.
     *
     * @param message the channel's number of it
     * @param at      when it was sent, to the second
     */
    record Step(long message, Instant at) {

        static final int BYTES = 2 * Long.BYTES;

        boolean isDeletable(Instant now) {
            return at.plus(DELETABLE).isAfter(now);
        }

        /** Those in some bytes. */
        static List<Step> read(byte[] bytes) {
            var steps = new ArrayList<Step>();
            for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
                steps.add(new Step(buffer.getLong(), Instant.ofEpochSecond(buffer.getLong())));
            }
            return steps;
        }

        static byte[] written(List<Step> steps) {
            var buffer = ByteBuffer.allocate(steps.size() * BYTES);
            steps.forEach(step -> buffer.putLong(step.message()).putLong(step.at().getEpochSecond()));
            return buffer.array();
        }
    }

    private record Kept(long id, byte[] sealed) {
    }

    Trails(Sql sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /**
     * Notes a message that stands in a private chat.
     *
     * @param talk    the key of the conversation that is held there
     * @param message the channel's number of it; one that is noted twice does no harm
     * @param at      when it was sent
     */
    public void note(KeyId talk, long message, Instant at) {
        keep(talk, List.of(new Step(message, at)));
        if (++since >= TIDY) {
            since = 0;
            move(talk, talk);
        }
    }

    /**
     * The messages of a conversation that Telegram still lets us delete.
     *
     * @param now what time it is; what is 48 hours old then is left out
     */
    public List<Long> deletable(KeyId talk, Instant now) {
        return steps(talk).stream().filter(step -> step.isDeletable(now)).map(Step::message).distinct().toList();
    }

    /** Another conversation takes a trail over, with what is still under way to the chat; what is too old is dropped. */
    public void move(KeyId from, KeyId to) {
        var steps = steps(from);
        var newest = steps.stream().map(Step::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        var left = steps.stream().filter(step -> step.isDeletable(newest)).toList();
        if (!steps.isEmpty()) {
            sql.write("DELETE FROM trail WHERE key = ?", from.number());
        }
        if (!left.isEmpty()) {
            keep(to, left);
        }
        if (!from.equals(to)) {
            sql.write("UPDATE outbox SET trail = ? WHERE trail = ?", to.number(), from.number());
        }
    }

    /** Forgets a trail. */
    void forget(KeyId talk) {
        sql.write("DELETE FROM trail WHERE key = ?", talk.number());
    }

    List<Step> steps(KeyId talk) {
        return sql.all("SELECT id, sealed FROM trail WHERE key = ? ORDER BY id", row -> new Kept(row.getLong(1), row.getBytes(2)),
                talk.number()).stream().flatMap(kept -> Step.read(keys.open(talk, kept.sealed(), PURPOSE)).stream()).toList();
    }

    private void keep(KeyId talk, List<Step> steps) {
        sql.write("INSERT INTO trail (key, sealed) VALUES (?, ?)", talk.number(), keys.seal(talk, Step.written(steps), PURPOSE));
    }
}
