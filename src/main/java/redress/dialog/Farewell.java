package redress.dialog;

import java.util.List;
import java.util.Optional;

/**
 * Ends the conversation with nothing to be done.
 *
 * @param name  its name
 * @param words the last words
 */
public record Farewell(String name, Template words) implements End {

    @Override
    public <T> T accept(Ending<T> visitor) {
        return visitor.farewell(this);
    }

    @Override
    public Optional<Template> farewell() {
        return Optional.of(words);
    }

    @Override
    public Optional<Action> action(Facts facts, List<Told> told) {
        return Optional.empty();
    }
}
