package redress.dialog;

import java.util.Optional;

/** What a question makes of an input. */
public sealed interface Reading {

    /** Calls the visitor's method for this kind of reading. */
    <T> T accept(Visitor<T> visitor);

    /** Whether it is an answer, or part of one. */
    default boolean isAnswer() {
        return true;
    }

    /** What there is to be said about it, as an id: readings with the same gist need not be told apart. */
    String gist();

    /** The whole answer, if it is one. */
    default Optional<Answer> answer() {
        return Optional.empty();
    }

    /** The answer as far as it has come. */
    default Optional<Answer> taken() {
        return answer();
    }

    /** One method for each kind of reading. */
    interface Visitor<T> {
        T settled(Answer answer);

        T unfinished(Answer answer);

        T refused(Refusal reason);
    }

    /** A whole answer; the conversation can go on. */
    record Settled(Answer whole) implements Reading {
        @Override
        public String gist() {
            return "settled";
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.settled(whole);
        }

        @Override
        public Optional<Answer> answer() {
            return Optional.of(whole);
        }
    }

    /** Part of an answer, such as the first of several files; the question stays open. */
    record Unfinished(Answer part) implements Reading {
        @Override
        public Optional<Answer> taken() {
            return Optional.of(part);
        }

        @Override
        public String gist() {
            return "taken";
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.unfinished(part);
        }
    }

    /** No answer to this question, and why. */
    record Refused(Refusal reason) implements Reading {
        @Override
        public String gist() {
            return reason.id();
        }

        @Override
        public boolean isAnswer() {
            return false;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.refused(reason);
        }
    }
}
