package redress.dialog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the new words of an edited message mean to the question that its old words answered.
 *
 * @param text  the new words
 * @param today the day on which they came
 */
record Rereading(String text, LocalDate today) implements State.Visitor<Optional<Reading>> {

    @Override
    public Optional<Reading> question(Question question) {
        return question.kind().gathers() ? Optional.empty()
                : Optional.of(question.kind().words(text, Optional.empty(), today));
    }

    @Override
    public Optional<Reading> say(Say say) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> subDialog(SubDialog call) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> review(Review review) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> signpost(Signpost signpost) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> end(End end) {
        return Optional.empty();
    }
}
