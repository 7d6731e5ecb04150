package redress.work;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Where slow work is done: one thread for each {@link Worker}, named after it, which takes its jobs in the order in which they
 * came. Any thread may bring jobs; what they share is the workers' queues, which guard themselves. A job that is not finished
 * when this is closed is done again after the next start, as its row is still there.
 */
public final class Workshop implements AutoCloseable {

    private final Map<Worker, ExecutorService> benches = new EnumMap<>(Worker.class);
    private final Craft craft;
    private final Consumer<Finished> finished;

    /**
     * A job that is to be done.
     *
     * @param job  its number
     * @param what it
     */
    public record Order(long job, Job what) {
    }

    /**
     * A job is done.
     *
     * @param job    its number
     * @param result what came of it
     */
    public record Finished(long job, Result result) {
    }

    /**
     * A workshop whose threads begin with their first job.
     *
     * @param finished is told of each job, on the worker's thread
     */
    public Workshop(Craft craft, Consumer<Finished> finished) {
        this.craft = craft;
        this.finished = finished;
        for (var worker : Worker.values()) {
            benches.put(worker, Executors.newSingleThreadExecutor(work -> {
                var made = new Thread(work, worker.thread());
                made.setDaemon(true);
                return made;
            }));
        }
    }

    /**
     * Takes a job; it is done when its turn comes.
     *
     * @return whether it was taken: not if this is closed
     */
    public boolean take(Order order) {
        var bench = benches.get(order.what().worker());
        try {
            bench.execute(() -> {
                var result = craft.work(order.what());
                if (!bench.isShutdown()) {
                    finished.accept(new Finished(order.job(), result));
                }
            });
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    /** Takes no more, and gives up what is under way. */
    @Override
    public void close() {
        benches.values().forEach(ExecutorService::shutdownNow);
    }
}
