package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Shows all answers, lets each be changed, and goes on once the person says so.
 *
 * @param name   its name
 * @param words  what stands above the answers
 * @param submit the words of the button that goes on
 * @param next   where it leads
 */
public record Review(String name, Template words, String submit, List<Rule> next) implements State {

    /** The option under which going on is kept. */
    public static final String SUBMIT = "submit";

    public Review {
        next = List.copyOf(next);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.review(this);
    }

    @Override
    public String shown(Answer answer, Phrases phrases) {
        return submit;
    }

    @Override
    public Optional<Reading> pick(String option, Optional<Answer> before) {
        return option.equals(SUBMIT) ? Optional.of(new Reading.Settled(new Answer.Chosen(SUBMIT))) : Optional.empty();
    }

    @Override
    public Optional<Reading> typed(String text, Optional<Answer> before, LocalDate today) {
        // Nothing is ever sent by a number or by half a word.
        return Choices.plain(text).equals(Choices.plain(submit)) ? pick(SUBMIT, before) : Optional.empty();
    }
}
