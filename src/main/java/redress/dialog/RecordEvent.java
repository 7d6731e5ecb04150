package redress.dialog;

import java.util.List;
import java.util.Optional;

/**
 * Records an event on the case that the conversation is about.
 *
 * @param name  its name
 * @param type  the id of the event type
 * @param words what the one who acts is told
 * @param tell  what the complainant is told; empty if nothing
 */
public record RecordEvent(String name, String type, Template words, Template tell) implements End {

    @Override
    public Optional<Template> farewell() {
        return Optional.empty();
    }

    @Override
    public Optional<Action> action(Facts facts, List<Told> told) {
        return Optional.of(new Action.Record(type, words, tell, told));
    }
}
