package redress.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a button that wipes a chat needs once nothing else is known of the chat: the numbers of its messages, sealed under a
 * random key that only the button holds. Nothing here tells whose they are, and a row is gone after 48 hours at the latest.
 */
public final class Wipes {

    /** 128 bits, more than anybody can try. */
    private static final int BYTES = 16;
    private static final String PURPOSE = "wipe";

    private final Sql sql;
    private final Trails trails;
    private final Seal seal = new Seal();

    Wipes(Sql sql, Trails trails) {
        this.sql = sql;
        this.trails = trails;
    }

    /**
     * Moves the trail of a conversation that is about to be forgotten to where only the secret word finds it.
     *
     * @param talk   the key of the conversation
     * @param until  when it is gone, at the latest
     * @param random a source that nobody can foresee
     * @return the secret word, 22 of the signs that a button can carry; it is kept nowhere
     */
    public String make(KeyId talk, Instant until, RandomGenerator random) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        sql.write("INSERT INTO wipe (name, sealed, until) VALUES (?, ?, ?)", name(secret), sealed(secret, trails.steps(talk)),
                until.toEpochMilli());
        trails.forget(talk);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Whether a secret word still finds something. */
    public boolean isThere(String secret, Instant now) {
        return bytes(secret).flatMap(bytes -> steps(bytes, now)).isPresent();
    }

    /**
     * Uses a secret word up.
     *
     * @return the messages that Telegram still lets us delete; nothing if the word finds nothing, or no more
     */
    public Optional<List<Long>> use(String secret, Instant now) {
        return bytes(secret).flatMap(bytes -> {
            var steps = steps(bytes, now);
            sql.write("DELETE FROM wipe WHERE name = ?", name(bytes));
            return steps;
        }).map(steps -> steps.stream().filter(step -> step.isDeletable(now)).map(Trails.Step::message).distinct().toList());
    }

    /**
     * A message has arrived that belongs to what a secret word finds.
     *
     * @return whether it is found by the word now; not if the word is used up or too old
     */
    boolean add(byte[] secret, long message, Instant at) {
        var steps = steps(secret, at);
        steps.ifPresent(before -> {
            var after = new ArrayList<>(before);
            after.add(new Trails.Step(message, at));
            sql.write("UPDATE wipe SET sealed = ? WHERE name = ?", sealed(secret, after), name(secret));
        });
        return steps.isPresent();
    }

    /** Forgets those whose time is over. */
    public void forgetOld(Instant now) {
        sql.write("DELETE FROM wipe WHERE until <= ?", now.toEpochMilli());
    }

    /** The bytes of a secret word, if it has the form of one. */
    static Optional<byte[]> bytes(String secret) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(secret)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    private Optional<List<Trails.Step>> steps(byte[] secret, Instant now) {
        return sql.one("SELECT sealed FROM wipe WHERE name = ? AND until > ?", row -> row.getBytes(1), name(secret),
                now.toEpochMilli()).map(sealed -> Trails.Step.read(seal.open(key(secret), sealed, PURPOSE)));
    }

    private byte[] sealed(byte[] secret, List<Trails.Step> steps) {
        return seal.close(key(secret), Trails.Step.written(steps), PURPOSE);
    }

    private static SecretKeySpec key(byte[] secret) {
        return new SecretKeySpec(Secrets.derived(secret, "redress wipe key"), "AES");
    }

    private static byte[] name(byte[] secret) {
        return Arrays.copyOf(Secrets.derived(secret, "redress wipe name"), BYTES);
    }
}
