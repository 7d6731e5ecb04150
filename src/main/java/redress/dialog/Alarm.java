package redress.dialog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Alerts the safeguarding team at once, whatever the conversation was about.
 *
 * @param name  its name
 * @param words what the person is told
 */
public record Alarm(String name, Template words) implements End {

    @Override
    public <T> T accept(Ending<T> visitor) {
        return visitor.alarm(this);
    }

    @Override
    public Optional<Template> farewell() {
        return Optional.of(words);
    }

    @Override
    public Optional<Action> action(Facts facts, List<Told> told) {
        return Optional.of(new Action.Raise(Set.of(), false, false, told));
    }
}
