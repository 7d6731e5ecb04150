package redress.pack.json;

/**
 * A place in a text.
 *
 * @param line   counts from 1
 * @param column counts from 1, in characters as an editor shows them: one beyond the basic plane counts once
 */
public record Position(int line, int column) {

    /** Where every text begins. */
    public static final Position BEGIN = new Position(1, 1);
}
