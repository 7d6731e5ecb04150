package redress.dialog;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What to do at a question, and what at any other stand.
 *
 * @param <T>       what comes out
 * @param asking    at a question
 * @param otherwise anywhere else
 */
record Taking<T>(Function<Stand.Asking, T> asking, Supplier<T> otherwise) implements Stand.Visitor<T> {

    @Override
    public T asking(Stand.Asking stand) {
        return asking.apply(stand);
    }

    @Override
    public T reviewing(Stand.Reviewing stand) {
        return otherwise.get();
    }

    @Override
    public T pointing(Stand.Pointing stand) {
        return otherwise.get();
    }

    @Override
    public T ended(Stand.Ended stand) {
        return otherwise.get();
    }

    @Override
    public T lost(Stand.Lost stand) {
        return otherwise.get();
    }
}
