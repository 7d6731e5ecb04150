package redress.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/** It comes to what Bouncy Castle's comes to, which is tested against the RFC's own vectors. */
class Argon2idTest {

    private final Random random = new Random(1);

    @Test
    void itDerivesWhatAnotherProgramDerives() {
        for (int kibibytes : new int[] {8, 9, 64, 255, 512, 520, 1024, 2051}) {
            for (int passes = 1; passes <= 3; passes++) {
                var argon = new Argon2id(kibibytes, passes);
                for (int length : new int[] {4, 32, 64}) {
                    var words = bytes(random.nextInt(40));
                    var salt = bytes(8 + random.nextInt(20));
                    assertThat(argon.derive(words, salt, length)).as("%d KiB, %d passes", kibibytes, passes)
                            .isEqualTo(theirs(words, salt, kibibytes, passes, length));
                }
            }
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] theirs(byte[] words, byte[] salt, int kibibytes, int passes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes).withIterations(passes).withParallelism(1).withSalt(salt).build());
        var derived = new byte[length];
        generator.generateBytes(words, derived);
        return derived;
    }
}
