package redress.pack;

import redress.pack.json.Position;

/**
 * The words of a button.
 *
 * @param at    where they stand
 * @param words the words, constants filled
 * @param skips whether the button passes the question over
 */
record Label(Position at, String words, boolean skips) {
}
