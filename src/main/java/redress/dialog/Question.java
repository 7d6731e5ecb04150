package redress.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks one thing.
 *
 * @param name   its name, under which the answer is kept
 * @param ask    the question
 * @param label  what it is called in the review and for staff: "When it happened"
 * @param kind   what counts as an answer
 * @param skip   the words of the button that passes it over; empty where it cannot be
 * @param refuse its own sentences for inputs that are no answer
 * @param next   where it leads
 */
public record Question(String name, Template ask, String label, AnswerKind kind, String skip,
                       Map<Refusal, Template> refuse, List<Rule> next) implements State {
    public Question {
        refuse = Map.copyOf(refuse);
        next = List.copyOf(next);
    }

    /** Its own sentence for a refusal, if it has one. */
    public Optional<Template> refusal(Refusal reason) {
        return Optional.ofNullable(refuse.get(reason));
    }

    /** Whether it can be passed over. */
    public boolean skippable() {
        return !skip.isEmpty();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.question(this);
    }
}
