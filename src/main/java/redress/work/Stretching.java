package redress.work;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import redress.message.ReceiptCode;

/**
 * Derives from a receipt code by Argon2id (RFC 9106) what finds and opens a mailbox. It is slow and takes much memory on
 * purpose, so that whoever holds a copy of everything cannot try codes by the million. It holds nothing that changes.
 *
 * @param cost how much work it is
 * @param salt what makes the codes of one data folder derive to other bytes than those of all others; a secret
 */
public record Stretching(Cost cost, byte[] salt) {

    /** How many bytes are derived. */
    public static final int BYTES = 32;

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

    public Stretching {
        salt = salt.clone();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** What a code is stretched to: {@link #BYTES} bytes, always the same for the same code. */
    public byte[] of(ReceiptCode code) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes).withIterations(cost.passes).withParallelism(1).withSalt(salt).build());
        var derived = new byte[BYTES];
        generator.generateBytes(code.letters().getBytes(StandardCharsets.US_ASCII), derived);
        return derived;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Stretching[]";
    }
}
