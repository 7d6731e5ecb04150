package redress.work;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import redress.message.ReceiptCode;
import redress.store.Derivation;

/**
 * Derives from a receipt code by Argon2id (RFC 9106), with one lane as one core does it, what finds and opens a mailbox. It is slow
 * and takes much memory on purpose, so that whoever holds a copy of everything cannot try codes by the million. Its lock guards the
 * generator.
 */
public final class Stretching {

    /** How many bytes are derived. */
    public static final int BYTES = 32;

    private final Derivation derivation;
    /**
     * Made with the first code and used again for each: it takes its memory, some ten thousand arrays, when it is made. While the
     * collector moves new ones for each code everybody would wait.
     */
    private Optional<Argon2BytesGenerator> generator = Optional.empty();

    /** One way of deriving. */
    public Stretching(Derivation derivation) {
        this.derivation = derivation;
    }

    /** What a code is stretched to: {@link #BYTES} bytes, always the same for the same code. Nothing of it is left in the memory. */
    public synchronized byte[] of(ReceiptCode code) {
        if (generator.isEmpty()) {
            generator = Optional.of(made());
        }
        var derived = new byte[BYTES];
        generator.get().generateBytes(code.letters().getBytes(StandardCharsets.US_ASCII), derived);
        return derived;
    }

    private Argon2BytesGenerator made() {
        var made = new Argon2BytesGenerator();
        made.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(derivation.kibibytes()).withIterations(derivation.passes()).withParallelism(1)
                .withSalt(derivation.salt()).build());
        return made;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Stretching[]";
    }
}
