package redress.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import redress.pack.Pack;

/**
 * Plays many scenarios at once, each on a data folder of its own that is gone afterwards. Its threads are called
 * {@code stage-1} and so on; a scenario is played on one of them from its beginning to its end, and shares nothing with
 * the others but packs, which never change.
 */
public final class Theatre implements AutoCloseable {

    private final ExecutorService stages;

    /** A theatre in which so many scenarios are played at a time. */
    public Theatre(int atATime) {
        var made = new AtomicInteger();
        stages = Executors.newFixedThreadPool(atATime, work -> {
            var stage = new Thread(work, "stage-" + made.incrementAndGet());
            stage.setDaemon(true);
            return stage;
        });
    }

    /** A theatre that uses the whole machine. */
    public static Theatre ofThisMachine() {
        return new Theatre(Runtime.getRuntime().availableProcessors());
    }

    /** What became of each scenario, in the same order. */
    public List<Verdict> play(List<Scenario> scenarios, Pack pack) {
        return all(scenarios.stream().<Callable<Verdict>>map(scenario -> () -> play(scenario, pack)).toList());
    }

    /** Does all of the work, and answers what came of it in the same order. */
    public <T> List<T> all(List<Callable<T>> work) {
        var results = new ArrayList<T>(work.size());
        for (var one : work.stream().map(stages::submit).toList()) {
            results.add(result(one));
        }
        return results;
    }

    /** Plays one scenario. */
    public static Verdict play(Scenario scenario, Pack pack) {
        try {
            var folder = Files.createTempDirectory("redress-scenario");
            try (var rehearsal = new Rehearsal(scenario, pack, folder)) {
                return rehearsal.play();
            } finally {
                clear(folder);
            }
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    @Override
    public void close() {
        stages.shutdownNow();
    }

    /** Takes a folder away with all that is in it. */
    public static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static <T> T result(Future<T> one) {
        try {
            return one.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the scenarios were interrupted", interrupted);
        }
    }
}
