package redress.pack;

import redress.pack.json.Position;

/**
 * The words of a button.
 *
 * @param at    where they stand
 * @param words the words, constants filled
 * @param option whether it is an option of the question; two that say the same were found by whoever read them
 * @param skips whether the button passes the question over
 */
record Label(Position at, String words, boolean option, boolean skips) {
}
