package redress.dialog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the option that typed words mean. */
final class Choices {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})[.)]?");

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
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replace("'", "").replace("’", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
