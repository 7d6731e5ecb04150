package redress.work;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import redress.message.ReceiptCode;

/**
 * Derives from a receipt code by Argon2id (RFC 9106) what finds and opens a mailbox. It is slow and takes much memory on
 * purpose, so that whoever holds a copy of everything cannot try codes by the million. Its memory is taken with the first code and
 * used again for each; its lock guards it.
 */
public final class Stretching {

    /** How many bytes are derived. */
    public static final int BYTES = 32;

    private final Cost cost;
    private final byte[] salt;
    private Optional<Argon2id> argon = Optional.empty();

    /** How much work a derivation is. Codes derived at one cost are not found at another. */
    public enum Cost {
        /** 64 MiB, three passes, one lane: the second choice of RFC 9106, with one lane as one core does it. */
        FULL(64 * 1024, 3),
        /** Next to nothing, for scripted people on a folder that is thrown away. */
        SCRIPTED(64, 1);

        private final int kibibytes;
        private final int passes;

        Cost(int kibibytes, int passes) {
            this.kibibytes = kibibytes;
            this.passes = passes;
        }
    }

    /**
     * One way of deriving.
     *
     * @param cost how much work it is
     * @param salt what makes the codes of one data folder derive to other bytes than those of all others; a secret
     */
    public Stretching(Cost cost, byte[] salt) {
        this.cost = cost;
        this.salt = salt.clone();
    }

    /** What a code is stretched to: {@link #BYTES} bytes, always the same for the same code. */
    public synchronized byte[] of(ReceiptCode code) {
        if (argon.isEmpty()) {
            argon = Optional.of(new Argon2id(cost.kibibytes, cost.passes));
        }
        return argon.get().derive(code.letters().getBytes(StandardCharsets.US_ASCII), salt, BYTES);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Stretching[]";
    }
}
