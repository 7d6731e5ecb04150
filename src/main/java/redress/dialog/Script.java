package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the engine needs of a pack.
 *
 * @param dialogs the dialogs by id
 * @param start   the id of the dialog that begins a conversation
 * @param risk    the id of the dialog for someone at risk
 * @param phrases what is said in situations that every conversation knows
 * @param visits  who is told of the states that people come to
 */
public record Script(Map<String, Dialog> dialogs, String start, String risk, Phrases phrases, Visits visits) {
    public Script {
        dialogs = Map.copyOf(dialogs);
    }

    /** A script that nobody watches. */
    public Script(Map<String, Dialog> dialogs, String start, String risk, Phrases phrases) {
        this(dialogs, start, risk, phrases, Visits.UNWATCHED);
    }

    /** The same, watched. */
    public Script watched(Visits others) {
        return new Script(dialogs, start, risk, phrases, others);
    }

    /** The same with other phrases. */
    public Script saying(Phrases others) {
        return new Script(dialogs, start, risk, others, visits);
    }

    /** The same with other dialogs. */
    public Script withDialogs(Map<String, Dialog> others) {
        return new Script(others, start, risk, phrases, visits);
    }

    /** The language in which it speaks. */
    public Language language() {
        return phrases.language();
    }

    /**
     * The dialogs that the key of an answer leads through, from the one in which the conversation began; fewer where the key
     * leads nowhere.
     */
    public List<Dialog> along(String first, String key) {
        var through = new ArrayList<Dialog>();
        var dialog = dialog(first);
        for (var name : key.split("/")) {
            dialog.ifPresent(through::add);
            dialog = dialog.flatMap(here -> Optional.ofNullable(here.states().get(name))).flatMap(State::called)
                    .flatMap(this::dialog);
        }
        return through;
    }

    /** The dialog of that id. */
    public Optional<Dialog> dialog(String id) {
        return Optional.ofNullable(dialogs.get(id));
    }
}
