package redress.dialog;

import java.util.Optional;

/** The question that a state asks, if it is short enough to stand above its answer once a button was pressed. */
record Asked() implements State.Visitor<Optional<Template>> {

    @Override
    public Optional<Template> question(Question question) {
        return Optional.of(question.ask());
    }

    @Override
    public Optional<Template> say(Say say) {
        return Optional.empty();
    }

    @Override
    public Optional<Template> subDialog(SubDialog call) {
        return Optional.empty();
    }

    @Override
    public Optional<Template> review(Review review) {
        return Optional.empty();
    }

    @Override
    public Optional<Template> signpost(Signpost signpost) {
        return Optional.empty();
    }

    @Override
    public Optional<Template> end(End end) {
        return Optional.empty();
    }
}
