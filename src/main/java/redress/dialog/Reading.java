package redress.dialog;

/** What a question makes of an input. */
public sealed interface Reading {

    /** A whole answer; the conversation can go on. */
    record Settled(Answer answer) implements Reading {
    }

    /** Part of an answer, such as the first of several files; the question stays open. */
    record Unfinished(Answer answer) implements Reading {
    }

    /** No answer to this question, and why. */
    record Refused(Refusal reason) implements Reading {
    }
}
