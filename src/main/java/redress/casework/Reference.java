package redress.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What people call a case: {@code AIM-4K7M-9XTP}. It can be read out over the phone: no two of its signs look alike, and the
 * last one checks the others, so that a wrong sign or two that changed places are noticed. It is drawn at random, so that
 * nobody can guess the next.
 */
public final class Reference {

    /** 23 signs, none of 0 O 1 I L, 5 S, 2 Z, 8 B or U V W side by side; a prime number, as the check needs. */
    private static final String SIGNS = "234679ACDEFGHJKMNPRTVXY";
    private static final int DRAWN = 7;
    private static final int HALF = 4;

    private Reference() {
    }

    /**
     * Draws a new one.
     *
     * @param prefix what it begins with: the organisation, in capitals
     * @param random a source that nobody can foresee
     */
    public static String draw(String prefix, RandomGenerator random) {
        var signs = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        signs.append(check(signs));
        return prefix + "-" + signs.substring(0, HALF) + "-" + signs.substring(HALF);
    }

    /**
     * Reads one as people type it: in any case, with spaces or dashes anywhere or nowhere.
     *
     * @return its proper form, or nothing if a sign is wrong or missing
     */
    public static Optional<String> read(String prefix, String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        var head = prefix.replaceAll("[^A-Z0-9]", "");
        var signs = plain.startsWith(head) ? plain.substring(head.length()) : plain;
        if (signs.length() != DRAWN + 1 || signs.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)
                || check(signs.substring(0, DRAWN)) != signs.charAt(DRAWN)) {
            return Optional.empty();
        }
        return Optional.of(prefix + "-" + signs.substring(0, HALF) + "-" + signs.substring(HALF));
    }

    /** Weights that differ by position, modulo a prime: every single error and every swap changes the sum. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (i + 2) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(Math.floorMod(-sum, SIGNS.length()));
    }
}
