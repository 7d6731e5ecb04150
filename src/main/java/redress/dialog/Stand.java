package redress.dialog;

import java.util.List;
import java.util.Optional;

/** Where a conversation stands once its answers are replayed. */
public sealed interface Stand {

    /** Calls the visitor's method for this kind of stand. */
    <T> T accept(Visitor<T> visitor);

    /** The state at which it stands, if it waits there for an answer. */
    default Optional<State> state() {
        return Optional.empty();
    }

    /** The answer that is there already. */
    default Optional<Answer> before() {
        return Optional.empty();
    }

    /** The key of the state at which it stands; empty where there is none. */
    String key();

    /** Itself, if it is at a question. */
    default Optional<Asking> question() {
        return Optional.empty();
    }

    /** Whether it is at a review. */
    default boolean isReview() {
        return false;
    }

    /** What the end asks for at which it stands, if it stands at one and that asks for something. */
    default Optional<Action> action() {
        return Optional.empty();
    }

    /** The id of the signpost; empty if it is at none. */
    default String signpost() {
        return "";
    }

    /** One method for each kind of stand. */
    interface Visitor<T> {
        T asking(Asking asking);

        T reviewing(Reviewing reviewing);

        T pointing(Pointing pointing);

        T ended(Ended ended);

        T lost(Lost lost);
    }

    /**
     * At a question.
     *
     * @param key    the key of its answer
     * @param asked  the question
     * @param before the answer that is there already, to be asked again or not finished
     */
    record Asking(String key, Question asked, Optional<Answer> before) implements Stand {
        @Override
        public Optional<Asking> question() {
            return Optional.of(this);
        }

        @Override
        public Optional<State> state() {
            return Optional.of(asked);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.asking(this);
        }
    }

    /** At a review. */
    record Reviewing(String key, Review review) implements Stand {
        @Override
        public boolean isReview() {
            return true;
        }

        @Override
        public Optional<State> state() {
            return Optional.of(review);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.reviewing(this);
        }
    }

    /**
     * At a signpost.
     *
     * @param key    the key of its answer
     * @param post   the signpost
     * @param copies the answers that are given back word for word
     */
    record Pointing(String key, Signpost post, List<String> copies) implements Stand {
        @Override
        public Optional<State> state() {
            return Optional.of(post);
        }

        @Override
        public String signpost() {
            return post.signpost();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.pointing(this);
        }

        @Override
        public String toString() {
            return "Pointing[" + key + ", " + copies.size() + " copies]";
        }
    }

    /** At an end, or past the last state of the dialog: then there is no action and nothing is said. */
    record Ended(String key, Optional<Template> farewell, Optional<Action> action) implements Stand {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.ended(this);
        }
    }

    /** Nowhere: a state or a dialog is missing, or no way leads on. Only a pack that changed can bring this about. */
    record Lost(String key) implements Stand {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.lost(this);
        }
    }
}
