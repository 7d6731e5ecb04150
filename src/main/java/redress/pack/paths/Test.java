package redress.pack.paths;

import java.util.Optional;
import java.util.Set;

/** What a condition asks of one answer. */
sealed interface Test {

    /** Whether it holds. */
    boolean holds(Atom atom);

    /** Whether it may be asked of an answer that is not on the way. */
    default boolean allowsAbsence() {
        return false;
    }

    /** The options that it names. */
    default Set<String> options() {
        return Set.of();
    }

    /** The number that it names. */
    default Optional<Long> number() {
        return Optional.empty();
    }

    /** The day that it names, with its words. */
    default Optional<Day> day() {
        return Optional.empty();
    }

    /** A day and how it is written. */
    record Day(String words, DayMark mark) {
    }

    /** Whether it is one of these options. */
    record In(Set<String> options) implements Test {
        public In {
            options = Set.copyOf(options);
        }

        @Override
        public boolean holds(Atom atom) {
            return options.contains(atom.option());
        }
    }

    /** Whether something was said. */
    record Answered() implements Test {
        @Override
        public boolean holds(Atom atom) {
            return atom.isValue();
        }

        @Override
        public boolean allowsAbsence() {
            return true;
        }
    }

    /** Whether it is at least so many. */
    record AtLeast(long least) implements Test {
        @Override
        public boolean holds(Atom atom) {
            return atom.size() >= least;
        }

        @Override
        public Optional<Long> number() {
            return Optional.of(least);
        }
    }

    /**
     * Whether a date lies on one side of a day.
     *
     * @param that the day
     * @param side -1 for before it, 1 for after it
     */
    record Side(Day that, int side) implements Test {
        @Override
        public boolean holds(Atom atom) {
            return atom.sides().getOrDefault(that.words(), 0) == side;
        }

        @Override
        public Optional<Day> day() {
            return Optional.of(that);
        }
    }
}
