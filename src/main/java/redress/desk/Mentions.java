package redress.desk;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import redress.casework.Party;

/**
 * Tells whether a text names somebody: two words of the name that is shown of them stand side by side in it, in either order,
 * or their username stands in it. Letter case and accents do not count. A first name alone is too common to say anything.
 */
final class Mentions {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}_]+");

    private final Set<String> pairs = new HashSet<>();
    private final String username;

    Mentions(Party who) {
        var name = words(who.name());
        for (int i = 0; i < name.size(); i++) {
            for (int j = 0; j < name.size(); j++) {
                if (i != j && !name.get(i).equals(name.get(j))) {
                    pairs.add(name.get(i) + " " + name.get(j));
                }
            }
        }
        this.username = plain(who.username());
    }

    /** Whether a text names them. */
    boolean in(String text) {
        var words = words(text);
        if (!username.isEmpty() && words.contains(username)) {
            return true;
        }
        for (int i = 1; i < words.size(); i++) {
            if (pairs.contains(words.get(i - 1) + " " + words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return List.of(BETWEEN.split(plain(text))).stream().filter(word -> !word.isEmpty()).toList();
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
