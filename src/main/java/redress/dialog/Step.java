package redress.dialog;

/**
 * A state on the path that was answered.
 *
 * @param key    the key of the answer
 * @param state  the state: a question, a review, or a signpost that was passed
 * @param given  the answer
 * @param counts whether it counts as progress
 */
record Step(String key, State state, Given given, boolean counts) {
}
