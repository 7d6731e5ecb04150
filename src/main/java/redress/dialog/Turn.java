package redress.dialog;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of an input.
 *
 * @param conversation the conversation as it is now
 * @param replies      what is to be shown, in order
 * @param actions      what is to be done, if an end was reached: the same in the words of each language by its code, the
 *                     pack's first language first
 * @param wish         what the conversation cannot do by itself, if the person asked for it
 * @param privacy      what has to be known to keep no more of the person than they want
 */
public record Turn(Conversation conversation, List<Reply> replies, Map<String, Action> actions, Optional<Wish> wish,
                   Privacy privacy) {

    /** What only the desk can do. */
    public enum Wish {
        /** Begin a new conversation from the first dialog. */
        BEGIN_ANEW
    }

    public Turn {
        replies = List.copyOf(replies);
        actions = actions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    /**
     * What has to be known to keep no more of a person than they want.
     *
     * @param anonymous  whether whoever speaks is not recorded where the conversation has come to, or where it just ended
     * @param secrets    the channel's numbers of the messages that came with a receipt code
     * @param confirmed  whether the code was typed back that the bot had shown
     * @param preview    what staff will read, in their language, where somebody who is not recorded is about to hand it in
     * @param unfinished whether a file waits to be fetched, or to be decided about
     */
    public record Privacy(boolean anonymous, Set<Long> secrets, boolean confirmed, Optional<List<Told>> preview,
                          boolean unfinished) {
        public Privacy {
            secrets = Set.copyOf(secrets);
            preview = preview.map(List::copyOf);
        }

        static Privacy of(Walk walk) {
            return new Privacy(walk.isAnonymous(), Set.of(), false, Optional.empty(), walk.isUnfinished());
        }

        Privacy previewing(List<Told> told) {
            return new Privacy(anonymous, secrets, confirmed, Optional.of(told), unfinished);
        }
    }

    static Turn of(Conversation conversation, List<Reply> replies, Walk walk) {
        return ended(conversation, replies, Map.of(), Privacy.of(walk));
    }

    static Turn ended(Conversation conversation, List<Reply> replies, Map<String, Action> actions, Privacy privacy) {
        return new Turn(conversation, replies, actions, Optional.empty(), privacy);
    }

    /** The same with another conversation and other replies. */
    Turn saying(Conversation other, List<Reply> others) {
        return new Turn(other, others, actions, wish, privacy);
    }

    /** The same, brought about by a message that holds a code. */
    Turn withSecret(long source, boolean typedBack) {
        var more = new HashSet<>(privacy.secrets);
        more.add(source);
        return new Turn(conversation, replies, actions, wish, new Privacy(privacy.anonymous, more, typedBack, privacy.preview,
                privacy.unfinished));
    }

    /** Whether whoever speaks is not recorded where the conversation has come to, or where it just ended. */
    public boolean anonymous() {
        return privacy.anonymous;
    }

    /** The channel's numbers of the messages that came with a receipt code, which must not stay in the chat. */
    public Set<Long> secrets() {
        return privacy.secrets;
    }

    /** Whether the code was typed back that the bot had shown: nothing that holds it is needed in the chat any more. */
    public boolean confirmed() {
        return privacy.confirmed;
    }

    /** What staff will read, in their language; there where somebody who is not recorded is shown their review. */
    public Optional<List<Told>> preview() {
        return privacy.preview;
    }

    /** Whether a file on the way so far waits to be fetched, or to be decided about. */
    public boolean unfinished() {
        return privacy.unfinished;
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
