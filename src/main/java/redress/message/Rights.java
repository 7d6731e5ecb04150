package redress.message;

/**
 * What the bot may do in a group.
 *
 * @param member      whether it is there and may write
 * @param topics      whether the group has topics
 * @param opensTopics whether it may open, rename and close topics, if there are any
 * @param pins        whether it may pin messages
 */
public record Rights(boolean member, boolean topics, boolean opensTopics, boolean pins) {

    /** Those of a bot that is not in the group. */
    public static final Rights NONE = new Rights(false, false, false, false);
}
