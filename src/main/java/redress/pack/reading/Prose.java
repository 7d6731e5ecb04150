package redress.pack.reading;

import java.util.regex.Pattern;

/**
 * What there is to read in an English text.
 *
 * @param words     how many words; a contact fact counts as one
 * @param sentences how many sentences; a line ends one, and a line of contact facts is none
 * @param syllables how many syllables its words have
 * @param longest   the words of its longest sentence
 */
public record Prose(int words, int sentences, int syllables, int longest) {

    private static final Pattern END = Pattern.compile("(?<=[.!?…][\"')\\]’”]?)\\s+|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’-]*");
    private static final Pattern DIGITS = Pattern.compile("[\\d-]+");

    /** What stands in a text for a contact fact that is not written out: a phone number, an address, a page. */
    public static String contactFact() {
        return ContactFacts.mark();
    }

    /** Counts a text. */
    public static Prose of(String text) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        int longest = 0;
        for (var sentence : END.split(ContactFacts.taken(text))) {
            int here = 0;
            for (var word = WORD.matcher(sentence); word.find(); here++) {
                syllables += syllables(word.group());
            }
            words += here;
            sentences += here == 0 ? 0 : 1;
            longest = Math.max(longest, here);
        }
        return new Prose(words, sentences, syllables, longest);
    }

    /** Whether there is anything to read. */
    public boolean isEmpty() {
        return words == 0;
    }

    /** The Flesch-Kincaid grade (Kincaid et al. 1975): years of school in the United States after which it is easy to read. */
    public double grade() {
        return isEmpty() ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** Words with a hyphen are one word of several parts; digits are read as they stand. */
    private static int syllables(String word) {
        if (DIGITS.matcher(word).matches()) {
            return 1;
        }
        int syllables = 0;
        for (var part : word.split("-")) {
            syllables += part.isEmpty() ? 0 : Syllables.of(part);
        }
        return Math.max(1, syllables);
    }
}
