package redress.pack.json;

/**
 * A place in a text.
 *
 * @param line   counts from 1
 * @param column counts from 1, in characters as an editor shows them: one beyond the basic plane counts once
 * @param file   the file, where it is another than the one that is read; empty otherwise
 */
public record Position(int line, int column, String file) {

    /** Where every text begins. */
    public static final Position BEGIN = new Position(1, 1);

    /** A place in the text that is read. */
    public Position(int line, int column) {
        this(line, column, "");
    }

    /** The same place for those who read another file. */
    public Position of(String itsFile) {
        return new Position(line, column, itsFile);
    }
}
