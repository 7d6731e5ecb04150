package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day, in the forms that people type. Where a day to come makes sense, one without a year is the next.
 *
 * @param earliest how many years back make sense
 * @param future   whether a day to come makes sense
 * @param unsure   the words of the button for "not sure"; empty where a day is needed
 * @param words    how people type dates
 * @param clocks   the ids of the clocks that it puts off: it has to lie after the days on which they are due
 * @param later    the day after which it has to lie, once it is known which; {@link LocalDate#MIN} for any
 */
public record DateKind(int earliest, boolean future, String unsure, DateVocabulary words, List<String> clocks,
                       LocalDate later) implements AnswerKind {
    public DateKind {
        clocks = List.copyOf(clocks);
    }

    /** A day that puts off nothing. */
    public DateKind(int earliest, boolean future, String unsure, DateVocabulary words) {
        this(earliest, future, unsure, words, List.of(), LocalDate.MIN);
    }

    /** The same, typed in English. */
    public DateKind(int earliest, boolean future, String unsure) {
        this(earliest, future, unsure, DateVocabulary.ENGLISH);
    }

    /** The day lies in the future then. */
    @Override
    public DateKind puttingOff(List<String> ids) {
        return new DateKind(earliest, true, unsure, words, ids, later);
    }

    @Override
    public AnswerKind on(Map<String, String> facts) {
        if (clocks.isEmpty()) {
            return this;
        }
        var last = clocks.stream().flatMap(clock -> Optional.ofNullable(facts.get(Facts.DUE_DAY + clock)).stream())
                .map(LocalDate::parse).max(LocalDate::compareTo);
        return last.<AnswerKind>map(day -> new DateKind(earliest, future, unsure, words, clocks, day)).orElse(this);
    }

    @Override
    public List<Option> options(Optional<Answer> before) {
        return unsure.isEmpty() ? List.of() : List.of(new Option(UNSURE, unsure));
    }

    @Override
    public Reading pick(String option, Optional<Answer> before) {
        return option.equals(UNSURE) && !unsure.isEmpty() ? new Reading.Settled(new Answer.Unsure())
                : new Reading.Refused(Refusal.NOT_AN_OPTION);
    }

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        if (!unsure.isEmpty() && (DateWords.saysUnknown(words.inEnglish(text))
                || Choices.plain(text).equals(Choices.plain(unsure)))) {
            return new Reading.Settled(new Answer.Unsure());
        }
        var reading = DateWords.read(words.inEnglish(text), today, future).within(today, earliest, future);
        return reading.answer().flatMap(Answer::date).filter(day -> !day.isAfter(later)).isPresent()
                ? new Reading.Refused(Refusal.NOT_LATER) : reading;
    }

    @Override
    public boolean accepts(Answer answer) {
        return answer.date().filter(day -> !day.isAfter(later)).isEmpty();
    }
}
