package redress.dialog;

import java.util.List;

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
}
