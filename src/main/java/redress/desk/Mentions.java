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
 * or their username stands in it as {@code @name} or {@code t.me/name}. Letter case and accents do not count. A first name
 * alone is too common to say anything, and so is a username without its sign, which may be a plain word; one with a digit or
 * an underscore is none.
 */
final class Mentions {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}_]+");
    /** The end of a name to which something belongs, as in "Sam Carter's". */
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?![\\p{L}\\p{Nd}_])");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
    private static final Pattern NO_PLAIN_WORD = Pattern.compile(".*[\\p{Nd}_].*");

    private final Set<String> pairs = new HashSet<>();
    private final Pattern username;

    Mentions(Party who) {
        var name = words(who.name());
        for (int i = 0; i < name.size(); i++) {
            for (int j = 0; j < name.size(); j++) {
                if (i != j && !name.get(i).equals(name.get(j))) {
                    pairs.add(name.get(i) + " " + name.get(j));
                }
            }
        }
        this.username = username(plain(who.username()));
    }

    /** Whether a text names them. */
    boolean in(String text) {
        if (username.matcher(plain(text)).find()) {
            return true;
        }
        var words = words(text);
        for (int i = 1; i < words.size(); i++) {
            if (pairs.contains(words.get(i - 1) + " " + words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** How a username is written; nothing is if there is none. An e-mail address has its sign in the middle. */
    private static Pattern username(String name) {
        if (name.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        var sign = NO_PLAIN_WORD.matcher(name).matches() ? "@?" : "(?:@|t\\.me/)";
        return Pattern.compile("(?<![\\p{L}\\p{Nd}_.-])" + sign + Pattern.quote(name) + "(?![\\p{L}\\p{Nd}_])");
    }

    private static List<String> words(String text) {
        return List.of(BETWEEN.split(APOSTROPHES.matcher(POSSESSIVE.matcher(plain(text))
                .replaceAll("")).replaceAll(""))).stream().filter(word -> !word.isEmpty()).toList();
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
