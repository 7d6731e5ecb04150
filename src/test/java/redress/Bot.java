package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.casework.Case;
import redress.store.Store;
import redress.telegram.BotApiStandIn;

/** How the tests run the bot against the stand-in: its environment and its data folders. */
record Bot(BotApiStandIn api, Path data) {

    static final long COMPLAINTS = -1001;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    static final String TEAMS = "complaints=-1001,whistleblowing=-1002";

    RunningProgram start() {
        return RunningProgram.start(environment(Map.of()));
    }

    RunningProgram startWith(String name, String value) {
        return RunningProgram.start(environment(Map.of(name, value)));
    }

    /** The bot's cases; it has to be stopped or quiet. */
    List<Case> cases() {
        try (var store = Store.read(data)) {
            return store.cases().all();
        }
    }

    /**
     * Waits until the running bot has committed all updates and every message that follows from them has arrived; an
     * AssertionError if that takes longer than a minute. Answers to presses are not kept, so they may still be under way.
     */
    void awaitQuiet() {
        assertThat(api.awaitAllConfirmed()).as("all updates are confirmed").isTrue();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (var store = Store.read(data)) {
            while (!store.outbox().waiting().isEmpty()) {
                assertThat(System.nanoTime()).as("a message still waits").isLessThan(until);
                Thread.yield();
            }
        }
    }

    /** The same bot with its data copied to another folder. */
    Bot copyTo(Path other) {
        try (var files = Files.walk(data)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, other.resolve(data.relativize(file).toString()));
            }
            return new Bot(api, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment(Map<String, String> changed) {
        var all = new HashMap<>(Map.of("TELEGRAM_BOT_TOKEN", BotApiStandIn.TOKEN, "TELEGRAM_API_URL", api.url(),
                "REDRESS_TEAMS", TEAMS, "REDRESS_DATA", data.toString()));
        all.putAll(changed);
        return all;
    }
}
