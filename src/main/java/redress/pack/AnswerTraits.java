package redress.pack;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What can be asked of an answer in a condition.
 *
 * @param options   the ids that it can be, {@code unsure} and {@code skipped} among them
 * @param date      whether it is a day
 * @param countable whether it is a number, or consists of several things
 * @param reference whether it is the reference of a case
 * @param secret    whether it is a receipt code, which nobody may read
 * @param anything  whether nothing is known of it because its dialog could not be read
 */
record AnswerTraits(Set<String> options, boolean date, boolean countable, boolean reference,
                    boolean secret, boolean anything) {

    /** Of an answer of which nothing is known. */
    static final AnswerTraits UNKNOWN = new AnswerTraits(Set.of(), false, false, false, false, true);

    /** The id of "not sure" in a condition. */
    static final String UNSURE = "unsure";
    /** The id of a question that was passed over. */
    static final String SKIPPED = "skipped";

    AnswerTraits {
        options = Collections.unmodifiableSet(new LinkedHashSet<>(options));
    }

    /** Of a choice, or of words: what has no options cannot be tested by them. */
    static AnswerTraits of(Set<String> options) {
        return new AnswerTraits(options, false, false, false, false, false);
    }

    static AnswerTraits countable(Set<String> options) {
        return new AnswerTraits(options, false, true, false, false, false);
    }

    static AnswerTraits date(Set<String> options) {
        return new AnswerTraits(options, true, false, false, false, false);
    }

    static AnswerTraits ofReference() {
        return new AnswerTraits(Set.of(), false, false, true, false, false);
    }

    /** Of a receipt code. */
    static AnswerTraits ofCode(Set<String> options) {
        return new AnswerTraits(options, false, false, false, true, false);
    }

    /** Whether it is chosen among options of its own. */
    boolean isChosen() {
        return options.stream().anyMatch(option -> !option.equals(UNSURE) && !option.equals(SKIPPED));
    }

    AnswerTraits with(String option) {
        var more = new LinkedHashSet<>(options);
        more.add(option);
        return new AnswerTraits(more, date, countable, reference, secret, anything);
    }
}
