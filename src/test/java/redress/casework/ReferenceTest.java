package redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static final String SIGNS = "234679ACDEFGHJKMNPRTVXY";

    @Test
    void aReferenceIsReadHoweverItIsTyped() {
        var reference = Reference.draw("AIM", new Random(1));

        assertThat(Reference.read(reference)).hasValue(reference);
        assertThat(Reference.read(" " + reference.toLowerCase(java.util.Locale.ROOT).replace("-", " "))).hasValue(reference);
        assertThat(Reference.read(reference.replace("-", ""))).hasValue(reference);
        var dashed = Reference.draw("MAGNUM-OPUS", new Random(2));
        assertThat(Reference.read(dashed.toLowerCase(java.util.Locale.ROOT))).hasValue(dashed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AIM", "AIM-", "4K7M9XTP", "AIM-4K7M-9XT", "AIM-0000-0000", "../../etc", "AIM-4K7M-9XTP-AAAA"})
    void whatIsNoReferenceIsRefused(String typed) {
        assertThat(Reference.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyWrongSignAndEverySwapIsNoticed(long seed) {
        var reference = Reference.draw("AIM", new Random(seed));
        var signs = reference.substring(4).replace("-", "");
        for (int i = 0; i < signs.length(); i++) {
            for (char other : SIGNS.toCharArray()) {
                if (other != signs.charAt(i)) {
                    assertThat(Reference.read("AIM-" + signs.substring(0, i) + other + signs.substring(i + 1))).isEmpty();
                }
            }
            for (int j = i + 1; j < signs.length(); j++) {
                var swapped = new StringBuilder(signs);
                swapped.setCharAt(i, signs.charAt(j));
                swapped.setCharAt(j, signs.charAt(i));
                if (!swapped.toString().equals(signs)) {
                    assertThat(Reference.read("AIM-" + swapped)).isEmpty();
                }
            }
        }
    }

    @Test
    void noSignLooksLikeAnother() {
        assertThat(SIGNS).doesNotContain("0", "O", "1", "I", "L", "5", "S", "Z", "8", "B", "U");
    }

    @Test
    void tenThousandReferencesDoNotCollideAndDoNotFollowEachOther() {
        var random = new java.security.SecureRandom();
        var drawn = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(Reference.draw("AIM", random).substring(4, 8));
        }
        assertThat(drawn.size()).isGreaterThan(9_500);
    }
}
