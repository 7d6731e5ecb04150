package redress.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an input.
 *
 * @param conversation the conversation as it is now
 * @param replies      what is to be shown, in order
 * @param actions      what is to be done, if an end was reached: the same in the words of each language by its code, the
 *                     pack's first language first
 * @param wish         what the conversation cannot do by itself, if the person asked for it
 */
public record Turn(Conversation conversation, List<Reply> replies, Map<String, Action> actions, Optional<Wish> wish) {

    /** What only the desk can do. */
    public enum Wish {
        /** Begin a new conversation from the first dialog. */
        BEGIN_ANEW
    }

    public Turn {
        replies = List.copyOf(replies);
        actions = actions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    static Turn of(Conversation conversation, List<Reply> replies) {
        return ended(conversation, replies, Map.of());
    }

    static Turn ended(Conversation conversation, List<Reply> replies, Map<String, Action> actions) {
        return new Turn(conversation, replies, actions, Optional.empty());
    }

    /** What is to be done, in the words of the pack's first language: that is what goes on record and what staff read. */
    public Optional<Action> action() {
        return actions.values().stream().findFirst();
    }

    /** The same in the words of a language, by its two letters; in those of the first if the pack does not speak it. */
    public Optional<Action> action(String language) {
        return Optional.ofNullable(actions.get(language)).or(this::action);
    }
}
