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
    public static Optional<String> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).strip().replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        var signs = plain.replace("-", "");
        int head = signs.length() - DRAWN - 1;
        if (head < 1) {
            return Optional.empty();
        }
        var own = signs.substring(head);
        if (own.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0) || check(own.substring(0, DRAWN)) != own.charAt(DRAWN)) {
            return Optional.empty();
        }
        return Optional.of(prefix(plain, head) + "-" + own.substring(0, HALF) + "-" + own.substring(HALF));
    }

    /** The organisation may have dashes of its own, which stand before the drawn signs. */
    private static String prefix(String plain, int signs) {
        int end = 0;
        for (int seen = 0; seen < signs; end++) {
            seen += plain.charAt(end) == '-' ? 0 : 1;
        }
        return plain.substring(0, end);
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
