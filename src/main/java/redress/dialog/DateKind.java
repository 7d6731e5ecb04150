package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day, in the forms that people type. Where a day to come makes sense, one without a year is the next.
 *
 * @param earliest how many years back make sense
 * @param future   whether a day to come makes sense
 * @param unsure   the words of the button for "not sure"; empty where a day is needed
 * @param words    how people type dates
 */
public record DateKind(int earliest, boolean future, String unsure, DateVocabulary words) implements AnswerKind {

    /** A day, typed in English. */
    public DateKind(int earliest, boolean future, String unsure) {
        this(earliest, future, unsure, DateVocabulary.ENGLISH);
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
        if (!unsure.isEmpty() && (DateWords.saysUnknown(words.inEnglish(text)) || Choices.plain(text).equals(Choices.plain(unsure)))) {
            return new Reading.Settled(new Answer.Unsure());
        }
        return DateWords.read(words.inEnglish(text), today, future).within(today, earliest, future);
    }
}
