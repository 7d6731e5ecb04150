package redress.dialog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the option that typed words mean. */
final class Choices {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})[.)]?");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Choices() {
    }

    /**
     * The option meant by a number (counted from 1), by its label, or by the beginning of exactly one label. Letter case,
     * signs and accents make no difference.
     */
    static Optional<Option> meant(List<Option> options, String typed) {
        var number = NUMBER.matcher(typed.strip());
        if (number.matches()) {
            int place = Integer.parseInt(number.group(1));
            return place >= 1 && place <= options.size() ? Optional.of(options.get(place - 1)) : Optional.empty();
        }
        var words = plain(typed);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var same = options.stream().filter(option -> plain(option.label()).equals(words)).findFirst();
        if (same.isPresent()) {
            return same;
        }
        var begun = options.stream().filter(option -> (plain(option.label()) + " ").startsWith(words + " ")).toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    /** Letters and digits alone, in lower case, with single spaces. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9') {
                plain.append(sign);
            } else if (sign >= 'A' && sign <= 'Z') {
                plain.append((char) (sign + 'a' - 'A'));
            } else if (sign >= 128) {
                return plainOfAnyScript(text);
            } else if (sign != '\'' && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().stripTrailing();
    }

    private static String plainOfAnyScript(String text) {
        var letters = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
        return SIGNS.matcher(letters).replaceAll(" ").strip();
    }
}
