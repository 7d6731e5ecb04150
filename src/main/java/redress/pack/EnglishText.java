package redress.pack;

import redress.pack.json.Position;
import redress.pack.reading.Prose;

/**
 * A text of a pack as people read it, its places filled with what typically stands there.
 *
 * @param file     the file, relative to the folder of all dialogs
 * @param at       where it begins
 * @param place    what it is: dialog, state and key, as in {@code complaint:topic ask}
 * @param question whether it asks something
 * @param notice   whether it is part of the privacy notice
 * @param text     the words
 * @param prose    what there is to read in them
 */
public record EnglishText(String file, Position at, String place, boolean question, boolean notice, String text, Prose prose) {

    /** The grade after which it is easy to read. */
    public double grade() {
        return prose.grade();
    }
}
