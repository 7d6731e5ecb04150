package redress.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import redress.message.ReceiptCode;
import redress.store.Derivation;

/** Codes that people keep must open their mailboxes with every later version of the program and of its library. */
class StretchingTest {

    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final ReceiptCode CODE = ReceiptCode.read("0000-0000-0000-0000").orElseThrow();

    /** What a second program, written from RFC 9106, derived. */
    @Test
    void aCodeDerivesToWhatItAlwaysDerivedTo() {
        var stretching = new Stretching(new Derivation(SALT, 64, 3));
        for (int time = 1; time <= 2; time++) {
            assertThat(stretching.of(CODE)).asHexString()
                    .isEqualToIgnoringCase("57c9c2896c87e79d172f6a0372d97d6836623485bcc2d481c7b3128f172b131b");
        }
    }
}
