package redress.scenario;

import java.util.Optional;

/** What one line of a scenario means. */
public sealed interface Cue {

    /** Calls the visitor's method for this kind of line. */
    <T> T accept(Visitor<T> visitor);

    /** Itself, if somebody does something. */
    default Optional<Acts> act() {
        return Optional.empty();
    }

    /** Whether replies can come of it: somebody does something, or time passes. */
    default boolean brings() {
        return false;
    }

    /** One method for each kind of line. */
    interface Visitor<T> {
        T acts(Acts acts);

        T reads(Reads reads);

        T waits(Waits waits);

        T isFact(IsFact fact);
    }

    /**
     * Somebody says, presses or sends something.
     *
     * @param who  who
     * @param what the rest of the line
     */
    record Acts(Who who, String what) implements Cue {
        @Override
        public Optional<Acts> act() {
            return Optional.of(this);
        }

        @Override
        public boolean brings() {
            return true;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.acts(this);
        }
    }

    /**
     * Somebody has read something since the last act or wait, or nothing of the kind.
     *
     * @param who  who
     * @param part part of a text, a caption or a label, letter case aside
     * @param not  whether there must be nothing of the kind
     */
    record Reads(Who who, String part, boolean not) implements Cue {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.reads(this);
        }
    }

    /**
     * Time passes.
     *
     * @param until a date with or without a time, or a period after a plus sign
     */
    record Waits(String until) implements Cue {
        @Override
        public boolean brings() {
            return true;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.waits(this);
        }
    }

    /**
     * Something holds of the newest case or conversation.
     *
     * @param fact as written
     */
    record IsFact(String fact) implements Cue {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.isFact(this);
        }
    }

    /**
     * Who acts or reads.
     *
     * @param team the id of the team in whose chat; empty for a private chat
     * @param name the person's name; empty for the learner, or for any member of a team
     */
    record Who(String team, String name) {

        /** Whether it is a team's chat. */
        public boolean isStaff() {
            return !team.isEmpty();
        }
    }
}
