package redress.pack.paths;

import java.util.List;
import java.util.stream.Stream;

/** A condition over variables: which of the worlds it lets through. */
sealed interface Gate {

    /** Those of the worlds, or the parts of them, in which it holds, or in which it does not. */
    Worlds through(Worlds worlds, boolean holds);

    /** Whether it holds, or does not, in any of them. */
    default boolean canBe(Worlds worlds, boolean holds) {
        return !through(worlds, holds).isEmpty();
    }

    /** The numbers of the variables that it depends on. */
    default Stream<Integer> variables() {
        return Stream.empty();
    }

    /** All of them hold. */
    record All(List<Gate> of) implements Gate {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Worlds through(Worlds worlds, boolean holds) {
            return inTurn(of, worlds, holds, true);
        }

        @Override
        public Stream<Integer> variables() {
            return of.stream().flatMap(Gate::variables);
        }
    }

    /** One of them holds. */
    record Any(List<Gate> of) implements Gate {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public Worlds through(Worlds worlds, boolean holds) {
            return inTurn(of, worlds, holds, false);
        }

        @Override
        public Stream<Integer> variables() {
            return of.stream().flatMap(Gate::variables);
        }
    }

    /** The other does not hold. */
    record Not(Gate of) implements Gate {
        @Override
        public Worlds through(Worlds worlds, boolean holds) {
            return of.through(worlds, !holds);
        }

        @Override
        public Stream<Integer> variables() {
            return of.variables();
        }
    }

    /**
     * A variable is one of these.
     *
     * @param variable the number of the variable
     * @param these    a bit for each
     */
    record Is(int variable, long these) implements Gate {
        @Override
        public Worlds through(Worlds worlds, boolean holds) {
            return worlds.where(variable, holds ? these : ~these);
        }

        @Override
        public boolean canBe(Worlds worlds, boolean holds) {
            return (worlds.anyOf(variable) & (holds ? these : ~these)) != 0;
        }

        @Override
        public Stream<Integer> variables() {
            return Stream.of(variable);
        }
    }

    /** Of which nothing is known: it may hold and may not. */
    record Open() implements Gate {
        @Override
        public Worlds through(Worlds worlds, boolean holds) {
            return worlds;
        }
    }

    /** As long as each comes out as {@code carriesOn}, the next is asked; the first that does not decides. */
    private static Worlds inTurn(List<Gate> gates, Worlds worlds, boolean holds, boolean carriesOn) {
        var decided = worlds.none();
        var left = worlds;
        for (var gate : gates) {
            if (holds != carriesOn) {
                decided.join(gate.through(left, !carriesOn));
            }
            left = gate.through(left, carriesOn);
        }
        return holds == carriesOn ? left : decided;
    }
}
