package redress.chart;

import java.util.Optional;
import java.util.Set;
import redress.dialog.Condition;

/**
 * The options of a state's own answer that a condition asks for, if it asks for nothing else.
 *
 * @param state the name of the state
 */
record OwnOptions(String state) implements Condition.Visitor<Optional<Set<String>>> {

    @Override
    public Optional<Set<String>> in(Condition.In in) {
        return in.answer().path().equals(state) ? Optional.of(in.options()) : Optional.empty();
    }

    @Override
    public Optional<Set<String>> all(Condition.All all) {
        return all.of().size() == 1 ? all.of().get(0).accept(this) : Optional.empty();
    }

    @Override
    public Optional<Set<String>> any(Condition.Any any) {
        return any.of().size() == 1 ? any.of().get(0).accept(this) : Optional.empty();
    }

    @Override
    public Optional<Set<String>> not(Condition.Not not) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<String>> answered(Condition.Answered answered) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<String>> before(Condition.Before before) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<String>> after(Condition.After after) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<String>> atLeast(Condition.AtLeast atLeast) {
        return Optional.empty();
    }
}
