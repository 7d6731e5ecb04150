package redress.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

    private final Random random = new Random(1);

    @Test
    void itIsShownInGroupsAndReadBackHoweverItIsWritten() {
        for (int i = 0; i < 1000; i++) {
            var code = ReceiptCode.fresh(random);
            assertThat(code.shown()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").doesNotContainPattern("[ILOSU]");
            assertThat(code.letters()).hasSize(ReceiptCode.LENGTH).isEqualTo(code.shown().replace("-", ""));
            var spaced = " " + code.shown().replace("-", " \u2013 ").toLowerCase(Locale.ROOT) + "\n";
            var mistaken = code.letters().replace('0', 'o').replace('1', 'l').replace('5', 'S').replace('V', 'u');
            assertThat(ReceiptCode.read(spaced)).contains(code);
            assertThat(ReceiptCode.read(mistaken)).contains(code);
            assertThat(ReceiptCode.read(code.letters().replace('1', 'I'))).contains(code);
        }
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        var right = ReceiptCode.fresh(random).letters();
        for (int at = 0; at < right.length(); at++) {
            for (char other : ALPHABET.replace(String.valueOf(right.charAt(at)), "").toCharArray()) {
                assertThat(ReceiptCode.read(right.substring(0, at) + other + right.substring(at + 1))).isEmpty();
            }
        }
    }

    @Test
    void anyTwoCharactersThatChangedPlacesAreNoticed() {
        for (int i = 0; i < 50; i++) {
            var right = ReceiptCode.fresh(random).letters();
            for (int one = 0; one < right.length(); one++) {
                for (int two = one + 1; two < right.length(); two++) {
                    var swapped = new StringBuilder(right);
                    swapped.setCharAt(one, right.charAt(two));
                    swapped.setCharAt(two, right.charAt(one));
                    assertThat(ReceiptCode.read(swapped.toString()).isPresent()).isEqualTo(right.contentEquals(swapped));
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsNone() {
        var code = ReceiptCode.fresh(random).letters();
        assertThat(ReceiptCode.read("")).isEmpty();
        assertThat(ReceiptCode.read(code.substring(1))).isEmpty();
        assertThat(ReceiptCode.read(code + "0")).isEmpty();
        assertThat(ReceiptCode.read("?" + code.substring(1))).isEmpty();
        assertThat(ReceiptCode.read("My manager signs.")).isEmpty();
    }

    @Test
    void noTwoAreAlikeAndNoneShowsItself() {
        var seen = new HashSet<ReceiptCode>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ReceiptCode.fresh(random))).isTrue();
        }
        assertThat(ReceiptCode.fresh(random)).hasToString("a receipt code");
    }
}
