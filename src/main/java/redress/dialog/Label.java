package redress.dialog;

import java.util.Optional;

/** What a state is called in the review and for staff, if what it was told goes on record. */
record Label() implements State.Visitor<Optional<String>> {

    @Override
    public Optional<String> question(Question question) {
        return Optional.of(question.label());
    }

    @Override
    public Optional<String> say(Say say) {
        return Optional.empty();
    }

    @Override
    public Optional<String> subDialog(SubDialog call) {
        return Optional.empty();
    }

    @Override
    public Optional<String> review(Review review) {
        return Optional.empty();
    }

    @Override
    public Optional<String> signpost(Signpost signpost) {
        return Optional.of(signpost.title());
    }

    @Override
    public Optional<String> end(End end) {
        return Optional.empty();
    }
}
