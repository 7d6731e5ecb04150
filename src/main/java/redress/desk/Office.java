package redress.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import redress.delivery.Carrier;
import redress.delivery.Courier;
import redress.delivery.Delivery;
import redress.delivery.Outgoing;
import redress.evidence.EvidenceFolder;
import redress.evidence.clean.Cleaning;
import redress.pack.Pack;
import redress.store.Store;
import redress.work.Craft;
import redress.work.Fetching;
import redress.work.Source;
import redress.work.Stretching;
import redress.work.Workshop;

/**
 * A desk at work: its thread, the courier that takes its replies to a channel, and the way back for what became of them.
 * Every channel but the scripted one runs in one.
 */
public final class Office implements AutoCloseable {

    private final DeskThread thread;
    private final Courier courier;
    private final ScheduledExecutorService waker;
    private final UnderWay underWay = new UnderWay();
    private final Workshop workshop;

    /**
     * Opens an office; its threads start at once, and what an earlier run left in the outbox goes out.
     *
     * @param carrier   the channel
     * @param source    where its files are
     * @param senders   how many parcels are under way at once
     * @param onFailure is told, once and on the desk's thread, when nothing can be written any more
     */
    public Office(Store store, Pack pack, Clock clock, RandomGenerator random, Carrier carrier, Source source, int senders,
                  Consumer<Throwable> onFailure) {
        this(store, pack, clock, random, carrier, source, senders, onFailure, Desk.TYPED);
    }

    /**
     * The same on a channel whose deep links can be opened.
     *
     * @param link makes the deep link of what follows {@code /start}; called on the desk's thread
     */
    public Office(Store store, Pack pack, Clock clock, RandomGenerator random, Carrier carrier, Source source, int senders,
                  Consumer<Throwable> onFailure, UnaryOperator<String> link) {
        this(store, pack, clock, random, carrier, source, senders, onFailure, link, false);
    }

    /**
     * The same, perhaps only to register groups.
     *
     * @param registering whether whoever writes something else is told that it is not open yet
     */
    public Office(Store store, Pack pack, Clock clock, RandomGenerator random, Carrier carrier, Source source, int senders,
                  Consumer<Throwable> onFailure, UnaryOperator<String> link, boolean registering) {
        waker = Executors.newSingleThreadScheduledExecutor(work -> {
            var made = new Thread(work, "waker");
            made.setDaemon(true);
            return made;
        });
        workshop = new Workshop(new Craft(new Stretching(store.mailboxes().derivation()),
                new Fetching(source, new EvidenceFolder(store.folder()), new Cleaning())), this::book);
        courier = new Courier(carrier, this::book, senders, clock, this::wake, random);
        thread = new DeskThread(new Desk(store, pack, clock, random, new Leaving(), link, registering), store, clock, onFailure);
        thread.start();
    }

    /** Where channels put what happened. */
    public Inbox inbox() {
        return thread;
    }

    /** Waits until nothing is under way any more: every reply has arrived, or waits for better times. */
    public void awaitQuiet() throws InterruptedException {
        underWay.awaitNone();
    }

    /**
     * Stops sending, books what is known by then, and stops the desk; within two seconds. What did not go out stays in the
     * outbox.
     */
    @Override
    public void close() {
        courier.close();
        workshop.close();
        waker.shutdownNow();
        thread.close();
    }

    private void wake(Duration after, Runnable what) {
        if (!waker.isShutdown()) {
            waker.schedule(what, after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void book(Delivery delivery) {
        CompletableFuture<Void> booked = thread.put(List.of(
                new Happening.Sent(delivery.outgoing(), delivery.tries(), delivery.fate())));
        booked.whenComplete((done, failed) -> underWay.less());
    }

    private void book(Workshop.Finished job) {
        thread.put(List.of(new Happening.Finished(job.job(), job.result()))).whenComplete((done, failed) -> underWay.less());
    }

    private final class Leaving implements Departures {

        @Override
        public void leave(List<Outgoing> outgoing) {
            underWay.more(outgoing.size());
            courier.take(outgoing);
        }

        @Override
        public void recall(Set<Long> outgoing) {
            for (int left = courier.recall(outgoing); left > 0; left--) {
                underWay.less();
            }
        }

        @Override
        public void answer(String callback, String note) {
            courier.answer(callback, note);
        }

        @Override
        public void work(Workshop.Order order) {
            underWay.more(1);
            if (!workshop.take(order)) {
                underWay.less();
            }
        }
    }
}
