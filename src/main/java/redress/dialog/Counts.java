package redress.dialog;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What reports count at an end: the ids of the options that were chosen go on record in clear. Words never do.
 *
 * @param answers the choices, by the name under which reports count them
 */
public record Counts(SortedMap<String, AnswerName> answers) {

    /** Nothing is counted. */
    public static final Counts NONE = new Counts(Map.of());

    /** What stands in place of words that somebody wrote: only that there are some. */
    public static final String RECORDED = "recorded";

    public Counts {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** Choices by name, in any order. */
    public Counts(Map<String, AnswerName> answers) {
        this(new TreeMap<>(answers));
    }

    /** The ids of the options that were chosen, by name, parted by blanks; nothing for what was not asked or passed over. */
    Map<String, String> chosen(Facts facts) {
        var chosen = new TreeMap<String, String>();
        answers.forEach((name, answer) -> facts.answer(answer).filter(given -> !given.equals(new Answer.Skipped()))
                .map(given -> given.ids().isEmpty() && given.hasValue() ? RECORDED
                        : String.join(" ", given.ids().stream().sorted().toList()))
                .filter(ids -> !ids.isEmpty()).ifPresent(ids -> chosen.put(name, ids)));
        return chosen;
    }
}
