package redress.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A one-time code with which a group registers itself, such as {@code 4K7MA-9XTPC}: ten signs of which no two look alike, drawn
 * at random. That makes 45 bits, which nobody guesses within the hour that it works.
 */
final class RegistrationCode {

    private static final String SIGNS = "234679ACDEFGHJKMNPRTVXY";
    private static final int LENGTH = 10;
    private static final int HALF = LENGTH / 2;

    private RegistrationCode() {
    }

    /** Draws one, in its plain form. */
    static String draw(RandomGenerator random) {
        var signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }

    /** A code as people read and type it. */
    static String shown(String plain) {
        return plain.substring(0, HALF) + "-" + plain.substring(HALF);
    }

    /** The plain form of a code as it was typed, in any case, with spaces or dashes anywhere; nothing if it can be none. */
    static Optional<String> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "");
        return Optional.of(plain).filter(signs -> signs.length() == LENGTH && signs.chars().allMatch(sign ->
                SIGNS.indexOf(sign) >= 0));
    }
}
