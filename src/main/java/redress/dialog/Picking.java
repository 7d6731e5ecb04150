package redress.dialog;

import java.util.Optional;

/**
 * What a button of a state means.
 *
 * @param option what was pressed
 * @param before the answer that is there already
 */
record Picking(String option, Optional<Answer> before) implements State.Visitor<Optional<Reading>> {

    @Override
    public Optional<Reading> question(Question question) {
        return Optional.of(question.kind().pick(option, before));
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
        return chosen().filter(reading -> option.equals(Review.SUBMIT));
    }

    @Override
    public Optional<Reading> signpost(Signpost signpost) {
        return chosen().filter(reading -> signpost.onward().stream().anyMatch(each -> each.id().equals(option)));
    }

    @Override
    public Optional<Reading> end(End end) {
        return Optional.empty();
    }

    private Optional<Reading> chosen() {
        return Optional.of(new Reading.Settled(new Answer.Chosen(option)));
    }
}
