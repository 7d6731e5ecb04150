package redress.pack.paths;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import redress.pack.json.Position;

/** A condition as it is written, with places. */
sealed interface Formula {

    /** All tests in it, in the order of the text. */
    Stream<Leaf> leaves();

    /** The same over variables. */
    Gate gate(BiFunction<String, Test, Gate> ofTest);

    /** The conditions of which it consists. */
    default List<Formula> parts() {
        return List.of();
    }

    /** Whether the other parts hold where one of them decides; if not, they do not hold there. */
    default boolean othersHold() {
        return true;
    }

    /** The test, if it is one. */
    default Optional<Leaf> leaf() {
        return Optional.empty();
    }

    /** All of them hold. */
    record All(List<Formula> of) implements Formula {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Gate gate(BiFunction<String, Test, Gate> ofTest) {
            return new Gate.All(of.stream().map(each -> each.gate(ofTest)).toList());
        }

        @Override
        public List<Formula> parts() {
            return of;
        }

        @Override
        public Stream<Leaf> leaves() {
            return of.stream().flatMap(Formula::leaves);
        }
    }

    /** One of them holds. */
    record Any(List<Formula> of) implements Formula {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public Gate gate(BiFunction<String, Test, Gate> ofTest) {
            return new Gate.Any(of.stream().map(each -> each.gate(ofTest)).toList());
        }

        @Override
        public List<Formula> parts() {
            return of;
        }

        @Override
        public boolean othersHold() {
            return false;
        }

        @Override
        public Stream<Leaf> leaves() {
            return of.stream().flatMap(Formula::leaves);
        }
    }

    /** The other does not hold. */
    record Not(Formula of) implements Formula {
        @Override
        public Stream<Leaf> leaves() {
            return of.leaves();
        }

        @Override
        public Gate gate(BiFunction<String, Test, Gate> ofTest) {
            return new Gate.Not(of.gate(ofTest));
        }

        @Override
        public List<Formula> parts() {
            return List.of(of);
        }
    }

    /**
     * One test.
     *
     * @param at   where the answer is named
     * @param name the answer or fact, as written
     * @param test what is asked of it
     */
    record Leaf(Position at, String name, Test test) implements Formula {
        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        @Override
        public Gate gate(BiFunction<String, Test, Gate> ofTest) {
            return ofTest.apply(name, test);
        }

        @Override
        public Optional<Leaf> leaf() {
            return Optional.of(this);
        }
    }
}
