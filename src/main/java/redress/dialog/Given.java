package redress.dialog;

/**
 * An answer and the message that it came in.
 *
 * @param answer the answer
 * @param source the channel's number of the message, so that an edit of that message can amend the answer; 0 for a press
 */
public record Given(Answer answer, long source) {
}
