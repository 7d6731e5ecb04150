package redress.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.message.Parcel;

/**
 * Brings what lies in the outbox to a channel: in order within a chat, several chats at once. What has to wait is tried
 * again for ever, and meanwhile holds up its own chat only.
 *
 * <p>Any thread may hand things in. The lanes are guarded by their own lock, which is never held while a parcel is
 * under way. A lane takes its turn after all that came before it, one parcel at a time, so a long one starves nobody.
 */
public final class Courier implements AutoCloseable {

    /**
     * Senders that do well for one bot: with 50 ms a call they bring 320 parcels a second, ten times what Telegram
     * allows.
     */
    public static final int SENDERS = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration ANSWER_EXPIRES = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Carrier carrier;
    private final Consumer<Delivery> listener;
    private final Clock clock;
    private final Waker waker;
    private final GrowingPause pauses;
    private final ThreadPoolExecutor senders;
    private final Map<Long, Lane> lanes = new HashMap<>();

    /**
     * Starts the senders.
     *
     * @param carrier  the channel
     * @param listener is told every fate that is final, on a sender's thread, before the next parcel of that chat
     *                 goes out
     * @param senders  how many parcels are under way at once, at least 1; {@link #SENDERS} for Telegram
     * @param clock    tells when a parcel may go, and how old the answer to a press is
     * @param waker    runs what has to wait
     * @param random   makes pauses a little longer by chance
     */
    public Courier(Carrier carrier, Consumer<Delivery> listener, int senders, Clock clock, Waker waker,
                   RandomGenerator random) {
        this.carrier = carrier;
        this.listener = listener;
        this.clock = clock;
        this.waker = waker;
        pauses = new GrowingPause(random);
        var number = new AtomicInteger();
        ThreadFactory threads = work -> {
            var thread = new Thread(work, "sender-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        this.senders = new ThreadPoolExecutor(senders, senders, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                threads, new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Takes these on their way, each behind those of its chat that came before. Does not wait; after the end it does
     * nothing.
     */
    public void take(Collection<Outgoing> all) {
        all.forEach(this::take);
    }

    /**
     * Takes one on its way, behind those of its chat that came before. Does not wait; after the end it does nothing.
     */
    public void take(Outgoing outgoing) {
        long chat = outgoing.parcel().to().chat();
        synchronized (lanes) {
            var lane = lanes.get(chat);
            if (lane != null) {
                lane.add(outgoing).forEach(old -> senders.execute(() -> report(old.with(new Fate.Superseded()))));
                return;
            }
            lane = new Lane(chat, pauses, this::turn);
            lane.add(outgoing);
            lanes.put(chat, lane);
            senders.execute(lane.turn());
        }
    }

    /**
     * Takes back what has not begun to go out; its fate is told to nobody. What is under way and does not get through is not
     * tried again, and reported as superseded. Does not wait.
     *
     * @param numbers the numbers in the outbox
     * @return how many were taken back that were not under way
     */
    public int recall(Set<Long> numbers) {
        synchronized (lanes) {
            return lanes.values().stream().mapToInt(lane -> lane.recall(numbers)).sum();
        }
    }

    /**
     * Ends the waiting of the phone whose button was pressed. It is tried once, and not at all once it is older than
     * 10 s: the phone has given up by then. Does not wait.
     *
     * @param callback the channel's name for the press
     * @param note     a few words that are shown for a moment; may be empty
     */
    public void answer(String callback, String note) {
        long expires = clock.millis() + ANSWER_EXPIRES.toMillis();
        senders.execute(() -> {
            if (clock.millis() <= expires) {
                carrier.answer(callback, note);
            }
        });
    }

    /**
     * Takes up nothing more, and waits at most a second for what is under way. What did not go out stays in the
     * outbox.
     */
    @Override
    public void close() {
        senders.shutdown();
        senders.getQueue().clear();
        try {
            if (!senders.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("Some messages were still under way; they stay in the outbox");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn(Lane lane) {
        next(lane).ifPresent(entry -> turn(lane, entry));
    }

    private void turn(Lane lane, Lane.Entry entry) {
        var head = entry.outgoing();
        var now = clock.instant();
        if (head.notBefore().isAfter(now)) {
            again(lane, entry, Duration.between(now, head.notBefore()));
            return;
        }
        var fate = carry(head.parcel());
        entry.tried();
        fate.accept(lane).ifPresentOrElse(pause -> again(lane, entry, pause), () -> {
            report(entry.with(fate));
            done(lane);
        });
    }

    private void report(Delivery delivery) {
        try {
            listener.accept(delivery);
        } catch (RuntimeException e) {
            LOG.error("Nobody took note of a delivery, so it may go out once more: {}", e.getClass().getName());
        }
    }

    private Fate carry(Parcel parcel) {
        try {
            return carrier.carry(parcel);
        } catch (RuntimeException e) {
            // A fault of ours would come again with every try: better that staff hear of it than that the lane stands
            // still.
            LOG.error("{} was not sent for a fault of the program: {}", parcel, e.getClass().getName());
            return new Fate.Refused("a fault of the program: " + e.getClass().getSimpleName());
        }
    }

    /** Nothing if all that the lane had was taken back, and then the lane is done with. */
    private Optional<Lane.Entry> next(Lane lane) {
        synchronized (lanes) {
            var next = lane.next();
            if (next.isEmpty()) {
                lanes.remove(lane.chat());
            }
            return next;
        }
    }

    private void done(Lane lane) {
        synchronized (lanes) {
            if (lane.done()) {
                lanes.remove(lane.chat());
            } else {
                senders.execute(lane.turn());
            }
        }
    }

    private void again(Lane lane, Lane.Entry entry, Duration after) {
        boolean waits;
        synchronized (lanes) {
            waits = lane.waits();
        }
        if (waits) {
            waker.wake(after, () -> senders.execute(lane.turn()));
        } else {
            report(entry.with(new Fate.Superseded()));
            done(lane);
        }
    }
}
