package redress.dialog;

import java.util.List;
import java.util.Optional;

/**
 * What became of an input.
 *
 * @param conversation the conversation as it is now
 * @param replies      what is to be shown, in order
 * @param action       what is to be done, if an end was reached
 * @param wish         what the conversation cannot do by itself, if the person asked for it
 */
public record Turn(Conversation conversation, List<Reply> replies, Optional<Action> action, Optional<Wish> wish) {

    /** What only the desk can do. */
    public enum Wish {
        /** Begin a new conversation from the first dialog. */
        BEGIN_ANEW
    }

    public Turn {
        replies = List.copyOf(replies);
    }

    static Turn of(Conversation conversation, List<Reply> replies) {
        return new Turn(conversation, replies, Optional.empty(), Optional.empty());
    }
}
