package redress.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import redress.store.Store;

/**
 * The thread named "desk", which owns the desk and its store. Any thread may put happenings down; the queue is what they
 * share, and its lock guards whether the desk is open. If the desk can write no more, it stops, and whoever waits is told.
 */
public final class DeskThread implements Inbox, AutoCloseable {

    /** How long it sleeps at most, so that a changed clock of the machine is noticed. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    /** How many happenings one transaction takes at most. */
    private static final int MOST = 500;

    /** So long nothing comes, and the log is swept; our own measure. */
    private static final Duration QUIET = Duration.ofMillis(500);
    /** So often at most it is swept while something always comes. */
    private static final Duration BUSY = Duration.ofSeconds(10);

    private final LinkedBlockingQueue<Bundle> waiting = new LinkedBlockingQueue<>();
    private final Desk desk;
    private final Store store;
    private final Clock clock;
    private final Consumer<Throwable> onFailure;
    private final Thread thread = new Thread(this::work, "desk");
    private volatile boolean open = true;
    /** Whether all is swept that was written, and when that was tried last. They are the desk's thread's own. */
    private boolean swept = true;
    private long tried = System.nanoTime();
    /** Those who wait for a sweep. Guarded by itself. */
    private final List<CompletableFuture<Void>> sweepers = new ArrayList<>();

    private record Bundle(List<Happening> happenings, CompletableFuture<Void> committed) {
        void fail(RuntimeException why) {
            committed.completeExceptionally(why);
        }
    }

    /**
     * A thread that has not started.
     *
     * @param onFailure is told, once and on the desk's thread, when nothing can be written any more
     */
    public DeskThread(Desk desk, Store store, Clock clock, Consumer<Throwable> onFailure) {
        this.desk = desk;
        this.store = store;
        this.clock = clock;
        this.onFailure = onFailure;
    }

    /** Starts it. */
    public void start() {
        thread.start();
    }

    @Override
    public CompletableFuture<Void> put(List<Happening> happenings) {
        var bundle = new Bundle(List.copyOf(happenings), new CompletableFuture<>());
        synchronized (waiting) {
            if (open) {
                waiting.add(bundle);
                return bundle.committed();
            }
        }
        bundle.fail(new IllegalStateException("the desk is closed"));
        return bundle.committed();
    }

    @Override
    public CompletableFuture<Void> swept() {
        var done = new CompletableFuture<Void>();
        synchronized (waiting) {
            if (open) {
                synchronized (sweepers) {
                    sweepers.add(done);
                }
                waiting.add(new Bundle(List.of(), new CompletableFuture<>()));
                return done;
            }
        }
        done.completeExceptionally(new IllegalStateException("the desk is closed"));
        return done;
    }

    /** Handles what waits, then stops. Returns once it has. */
    @Override
    public void close() {
        synchronized (waiting) {
            open = false;
            waiting.add(new Bundle(List.of(), new CompletableFuture<>()));
        }
        try {
            if (Thread.currentThread() != thread) {
                thread.join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var taken = new ArrayList<Bundle>();
        try {
            desk.open();
            while (open || !waiting.isEmpty()) {
                taken.addAll(next());
                var happenings = withTime(taken);
                if (!happenings.isEmpty()) {
                    desk.handle(happenings);
                    swept = false;
                }
                taken.forEach(bundle -> bundle.committed().complete(null));
                sweep(happenings.isEmpty());
                taken.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            onFailure.accept(failed);
        } finally {
            synchronized (waiting) {
                open = false;
                waiting.drainTo(taken);
            }
            taken.forEach(bundle -> bundle.fail(new IllegalStateException("the desk is closed")));
            sweepers().forEach(waiter -> waiter.completeExceptionally(new IllegalStateException("the desk is closed")));
        }
    }

    /** What was destroyed leaves SQLite's log too: in a quiet moment, now and then in busy times, and when somebody waits for it. */
    private void sweep(boolean quiet) {
        boolean awaited;
        synchronized (sweepers) {
            awaited = !sweepers.isEmpty();
        }
        boolean due = System.nanoTime() - tried >= BUSY.toNanos();
        if (awaited || !swept && (quiet || due)) {
            swept = store.sweep();
            tried = System.nanoTime();
            if (swept) {
                sweepers().forEach(waiter -> waiter.complete(null));
            }
        }
    }

    private List<CompletableFuture<Void>> sweepers() {
        synchronized (sweepers) {
            var all = List.copyOf(sweepers);
            sweepers.clear();
            return all;
        }
    }

    private List<Bundle> next() throws InterruptedException {
        var bundles = new ArrayList<Bundle>();
        var pause = untilNextTimer();
        var first = waiting.poll((swept || pause.compareTo(QUIET) < 0 ? pause : QUIET).toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            bundles.add(first);
            int count = first.happenings().size();
            while (count < MOST && waiting.peek() != null) {
                var bundle = waiting.poll();
                bundles.add(bundle);
                count += bundle.happenings().size();
            }
        }
        return bundles;
    }

    private List<Happening> withTime(List<Bundle> bundles) {
        var happenings = new ArrayList<Happening>();
        bundles.forEach(bundle -> happenings.addAll(bundle.happenings()));
        if (untilNextTimer().isZero()) {
            happenings.add(new Happening.TimePassed(clock.instant()));
        }
        return happenings;
    }

    private Duration untilNextTimer() {
        Instant now = clock.instant();
        var wait = desk.nextTimer().map(next -> Duration.between(now, next)).orElse(LONGEST_SLEEP);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait;
    }
}
