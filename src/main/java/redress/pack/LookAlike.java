package redress.pack;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a label looks like at a glance, and what is left of it when somebody types it. */
final class LookAlike {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters of other scripts, and digits, that look like a Latin letter: those that a keyboard or a paste brings in. */
    private static final Map<Integer, Integer> TWINS = twins("аеорсухіјѕԁһӏоАВЕКМНОРСТХІЈЅαοιρνυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
            "aeopcyxijsdhloABEKMHOPCTXIJSaoipvukABEZHIKMNOPTYX");

    private LookAlike() {
    }

    /** Letters and digits alone, in lower case, with single spaces: the same as what typed words are compared by. */
    static String plain(String label) {
        return SIGNS.matcher(bare(label).replace("'", "").replace("’", "")).replaceAll(" ").strip();
    }

    /** The same for eyes: without spaces, and with letters that look alike made one. */
    static String seen(String label) {
        var twins = new StringBuilder();
        label.codePoints().map(sign -> TWINS.getOrDefault(sign, sign)).forEach(twins::appendCodePoint);
        return plain(twins.toString()).replace(" ", "").replace('0', 'o').replace('1', 'l').replace('i', 'l');
    }

    private static String bare(String label) {
        return ACCENTS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Map<Integer, Integer> twins(String others, String latin) {
        var twins = new HashMap<Integer, Integer>();
        for (int i = 0; i < others.length(); i++) {
            twins.put((int) others.charAt(i), (int) latin.charAt(i));
        }
        return Map.copyOf(twins);
    }
}
