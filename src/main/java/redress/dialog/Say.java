package redress.dialog;

import java.util.List;

/**
 * Says something and goes on; it is shown above the question that follows.
 *
 * @param name  its name
 * @param words what it says
 * @param next  where it leads
 */
public record Say(String name, Template words, List<Rule> next) implements State {
    public Say {
        next = List.copyOf(next);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.say(this);
    }
}
