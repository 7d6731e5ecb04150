package redress.message;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The code by which somebody comes back to what they handed in without a name. Fifteen characters at random of 31 (74 bits)
 * and one that proves them: 31 is a prime, and each place weighs differently, so that one wrong character and any two that
 * changed places are always noticed. The 31 are digits and capitals of which no two are taken for each other when read
 * aloud or copied by hand: I, L, O, S and U are left out and read as 1, 1, 0, 5 and V. Equal codes are equal; none shows
 * itself as a string.
 */
public final class ReceiptCode {

    /** How many characters a code has, the proof among them. */
    public static final int LENGTH = 16;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXYZ";
    private static final String MISTAKEN = "ILOSU";
    private static final String MEANT = "1105V";
    private static final int GROUP = 4;
    /** What may stand between the characters: spaces, dashes of all kinds, dots, commas and underscores. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\u2212.,_]+");

    private final String letters;

    private ReceiptCode(String letters) {
        this.letters = letters;
    }

    /**
     * A new code.
     *
     * @param random a source that nobody can foresee
     */
    public static ReceiptCode fresh(RandomGenerator random) {
        var made = new StringBuilder();
        int sum = 0;
        for (int place = 1; place < LENGTH; place++) {
            int digit = random.nextInt(ALPHABET.length());
            sum += place * digit;
            made.append(ALPHABET.charAt(digit));
        }
        int proof = 0;
        while ((sum + LENGTH * proof) % ALPHABET.length() != 0) {
            proof++;
        }
        return new ReceiptCode(made.append(ALPHABET.charAt(proof)).toString());
    }

    /** The code that somebody wrote; letter case, spaces, dashes and characters that are easily mistaken aside. Empty if it is none. */
    public static Optional<ReceiptCode> read(String written) {
        var bare = BETWEEN.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        if (bare.length() != LENGTH) {
            return Optional.empty();
        }
        var letters = new StringBuilder();
        int sum = 0;
        for (int place = 1; place <= LENGTH; place++) {
            char letter = meant(bare.charAt(place - 1));
            int digit = ALPHABET.indexOf(letter);
            if (digit < 0) {
                return Optional.empty();
            }
            sum += place * digit;
            letters.append(letter);
        }
        return sum % ALPHABET.length() == 0 ? Optional.of(new ReceiptCode(letters.toString())) : Optional.empty();
    }

    /** Its sixteen characters without anything between: what is kept while it must be, and what a mailbox is derived from. */
    public String letters() {
        return letters;
    }

    /** As people see it: four groups of four with dashes between. */
    public String shown() {
        var shown = new StringBuilder(letters);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            shown.insert(at, '-');
        }
        return shown.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceiptCode code && code.letters.equals(letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }

    @Override
    public String toString() {
        return "a receipt code";
    }

    private static char meant(char letter) {
        int mistaken = MISTAKEN.indexOf(letter);
        return mistaken < 0 ? letter : MEANT.charAt(mistaken);
    }
}
