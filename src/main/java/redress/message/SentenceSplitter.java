package redress.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes several messages of a text that is too long for one. */
public final class SentenceSplitter {

    private static final List<Pattern> CUTS = List.of(
            Pattern.compile("\\n(?=[ \\t]*\\n)"),
            Pattern.compile("(?<=[.!?…][\"'”’)\\]]?)\\p{javaWhitespace}|\\n"),
            Pattern.compile("\\p{javaWhitespace}"));

    private SentenceSplitter() {
    }

    /**
     * Splits a text at the last end of a paragraph that fits, else of a sentence or a line, else of a word, else where
     * the limit is; never inside a surrogate pair. Nothing is lost but the white space at a cut.
     *
     * @param text  the text; one that fits comes back whole, one of white space alone gives no part
     * @param limit the most UTF-16 units of a part ({@link Limits#TEXT}); at least 2, so that a surrogate pair fits
     * @return the parts in order, none of them blank
     * @throws IllegalArgumentException if the limit is smaller
     */
    public static List<String> split(String text, int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException("No room for a surrogate pair in " + limit);
        }
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > limit) {
            int cut = cut(rest, limit);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        parts.add(rest);
        parts.removeIf(String::isBlank);
        return List.copyOf(parts);
    }

    private static int cut(String text, int limit) {
        int start = text.length() - text.stripLeading().length();
        for (var cuts : CUTS) {
            int last = last(cuts.matcher(text), start, limit);
            if (last > start) {
                return last;
            }
        }
        return PlainText.wholeUpTo(text, limit);
    }

    private static int last(Matcher matcher, int from, int limit) {
        // One character more than fits: white space just behind the limit is a cut that loses nothing.
        matcher.region(Math.min(from, limit), limit + 1).useTransparentBounds(true);
        int last = from;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
