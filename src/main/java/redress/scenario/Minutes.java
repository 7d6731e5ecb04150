package redress.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down a conversation as a scenario: what was done, and for each reply a sentence by which it can be told from what
 * was said before. Used by one thread.
 */
final class Minutes {

    /** Where one sentence ends and another begins. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
    /** Numbers in a sentence: a reference or a count, which a small change of the pack would make another. */
    private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");
    /** Fewer letters say too little. */
    private static final int TELLING = 10;

    private final List<String> head = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /** Writes down a line that stands before all that happens. */
    void head(String line) {
        head.add(line);
    }

    /** Writes a line down as it is. */
    void add(String line) {
        lines.add(line);
    }

    /** Writes down that somebody has read what came to their screen, if it holds anything that can be expected again. */
    void expect(String whose, Screens.Shown shown) {
        sentence(shown).ifPresent(sentence -> lines.add(whose + "< " + sentence));
        sentences(shown).forEach(sentence -> said.add(plain(sentence)));
    }

    /** The scenario so far, each line with its end. */
    String text() {
        return Stream.concat(head.stream(), lines.stream()).map(line -> line + "\n").collect(Collectors.joining());
    }

    private Optional<String> sentence(Screens.Shown shown) {
        var sentences = sentences(shown);
        Predicate<String> fresh = sentence -> !said.contains(plain(sentence));
        Predicate<String> lasting = sentence -> !NUMBERED.matcher(sentence).matches();
        var found = first(sentences, fresh.and(lasting)).or(() -> first(sentences, fresh.and(Minutes::hasNoCode)));
        // What took the place of a message and says nothing new was only tidied up.
        return found.isPresent() || shown.again() ? found
                : first(sentences, lasting).or(() -> shown.labels().stream().filter(lasting).findFirst());
    }

    private static Optional<String> first(List<String> sentences, Predicate<String> that) {
        return sentences.stream().filter(that).findFirst();
    }

    private static List<String> sentences(Screens.Shown shown) {
        return Stream.of(BETWEEN.split(shown.text())).map(sentence -> sentence.strip().replaceAll("[.:]$", ""))
                .filter(sentence -> sentence.chars().filter(Character::isLetter).count() >= TELLING).toList();
    }

    /** Whether it has none of the letters and digits of a reference or a receipt, which are drawn anew each time. */
    private static boolean hasNoCode(String sentence) {
        return Stream.of(sentence.split("\\s+")).noneMatch(word -> word.matches(".*[A-Z0-9]{3,}-[A-Z0-9-]{3,}.*"));
    }

    private static String plain(String sentence) {
        return sentence.toLowerCase(Locale.ROOT);
    }
}
