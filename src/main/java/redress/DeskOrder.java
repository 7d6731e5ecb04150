package redress;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import redress.control.ControlCall;
import redress.desk.Desk;
import redress.desk.Happening;
import redress.desk.Inbox;
import redress.pack.Pack;
import redress.store.Store;

/** Has the desk do something: the running one, or one of its own where none runs. */
final class DeskOrder {

    private DeskOrder() {
    }

    /**
     * Gives an order, and waits until what it asks for is on the disk.
     *
     * @return the answer
     * @throws OperatorMistake if the desk refuses, or does not answer
     * @throws redress.store.StoreRefused if no desk runs, and the data folder cannot be opened
     */
    static JsonObject give(Options options, JsonObject order) {
        try {
            var answer = ControlCall.ask(options.data(), order).orElseGet(() -> here(options, order));
            if (answer.containsKey("refused")) {
                throw new OperatorMistake(ExitCode.DATA, answer.getString("refused"));
            }
            return answer;
        } catch (IOException silent) {
            throw new OperatorMistake(ExitCode.DATA, "The program that runs on this data folder does not answer. "
                    + "Look whether it is busy or stuck, and try again.");
        }
    }

    private static JsonObject here(Options options, JsonObject order) {
        var pack = options.pack();
        try (var store = Store.open(options.data(), pack.id())) {
            var answer = orders(store, pack).answer(order);
            GoneFiles.delete(store, options.data());
            return answer;
        }
    }

    /** What orders a desk can be given of which nothing leaves. */
    static Orders orders(Store store, Pack pack) {
        var desk = new Desk(store, pack, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)), new SecureRandom(), new Nowhere());
        return new Orders(new Inbox() {
            @Override
            public CompletableFuture<Void> put(List<Happening> happenings) {
                desk.handle(List.copyOf(happenings));
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public CompletableFuture<Void> swept() {
                return store.sweep() ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(new IllegalStateException("a command reads beside"));
            }
        }, pack.policy(), Set.of());
    }
}
