package redress.pack.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers, addresses and pages in a text. They are copied and not read: within a sentence each counts as one short word,
 * and a line that holds nothing else, but perhaps what they belong to before a colon, is no sentence at all.
 */
final class ContactFacts {

    /** Stands for a fact: a word of one syllable that ends no sentence. */
    static final String FACT = "x";

    private static final String MARK = "\u0001";
    private static final List<Pattern> FACTS = Stream.of(
            "https?://\\S*[\\w/]",
            "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+",
            "(www\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(uk|com|org|net|wales|scot|gov|info|example|eu)(/[\\w./-]*[\\w/])?",
            "\\+?[(\\d][\\d ()-]{5,}\\d",
            "\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b").map(Pattern::compile).toList();
    /** What may stand between facts: what links them, and a word with a colon that says what the next one is. */
    private static final Pattern BETWEEN = Pattern.compile("(?i)" + MARK + "|\\b[\\w-]+:|\\b(or|and)\\b|[\\s,;.()/–-]");
    private static final Pattern OWNER = Pattern.compile("^[^:.!?]{1,80}:\\s+");
    /** An address of several parts that ends in a postcode. */
    private static final Pattern ADDRESS = Pattern.compile("([^,.!?]{1,60},\\s*){2,}[^,.!?]{0,40}" + MARK + "[\\s.,]*");

    private ContactFacts() {
    }

    /** A text without lines of facts, and with a short word in the place of each fact. */
    static String taken(String text) {
        return String.join("\n", text.lines().map(ContactFacts::marked).filter(line -> !isFacts(line))
                .map(line -> line.replace(MARK, FACT)).toList());
    }

    /** What stands for a fact that was left out of a text. */
    static String mark() {
        return MARK;
    }

    private static String marked(String line) {
        var marked = line;
        for (var fact : FACTS) {
            marked = fact.matcher(marked).replaceAll(MARK);
        }
        return marked;
    }

    private static boolean isFacts(String line) {
        return line.contains(MARK) && (isBare(line) || isBare(OWNER.matcher(line).replaceFirst("")) || ADDRESS.matcher(
                OWNER.matcher(line).replaceFirst("")).matches());
    }

    private static boolean isBare(String line) {
        return line.contains(MARK) && BETWEEN.matcher(line).replaceAll("").isEmpty();
    }
}
