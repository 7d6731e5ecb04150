package redress.desk;

import java.util.random.RandomGenerator;

/**
 * Draws our own names for conversations: short enough for a button, and random, so that a button tells which conversation it
 * is of and nobody can guess another.
 *
 * @param random a source that nobody can foresee
 */
record ConversationNames(RandomGenerator random) {

    private static final int LENGTH = 6;
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    /** A new name. */
    String next() {
        var name = new StringBuilder();
        random.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> name.append(SIGNS.charAt(sign)));
        return name.toString();
    }
}
