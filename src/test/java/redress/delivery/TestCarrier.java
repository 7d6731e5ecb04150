package redress.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import redress.message.Parcel;

/** A channel that does as it is told: a fate for each try of a chat, arrived unless told otherwise. */
final class TestCarrier implements Carrier {

    private final Map<Long, Deque<Fate>> fates = new HashMap<>();
    private final Map<Long, List<String>> texts = new HashMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Set<String> threads = new TreeSet<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private CountDownLatch reached = new CountDownLatch(0);
    private long held = Long.MIN_VALUE;
    private String broken = "";

    synchronized void next(long chat, Fate fate) {
        fates.computeIfAbsent(chat, key -> new ArrayDeque<>()).add(fate);
    }

    synchronized void breakOn(String text) {
        broken = text;
    }

    /** Parcels of this chat hang until they are let go; counted down when the first hangs. */
    synchronized CountDownLatch hold(long chat) {
        held = chat;
        reached = new CountDownLatch(1);
        return reached;
    }

    void letGo() {
        go.countDown();
    }

    @Override
    public Fate carry(Parcel parcel) {
        long chat = parcel.to().chat();
        var text = parcel instanceof Parcel.Text sent ? sent.text() : ((Parcel.Edit) parcel).text();
        boolean hangs;
        synchronized (this) {
            threads.add(Thread.currentThread().getName());
            texts.computeIfAbsent(chat, key -> new ArrayList<>()).add(text);
            hangs = chat == held;
            reached.countDown();
            if (text.equals(broken)) {
                throw new IllegalStateException(text);
            }
        }
        if (hangs) {
            awaitGo();
        }
        synchronized (this) {
            var fate = fates.getOrDefault(chat, new ArrayDeque<>()).poll();
            return fate == null ? new Fate.Arrived(1) : fate;
        }
    }

    @Override
    public synchronized void answer(String callback, String note) {
        answers.add(callback + ":" + note);
        notifyAll();
    }

    synchronized void delivered(Delivery delivery) {
        deliveries.add(delivery);
        notifyAll();
    }

    List<Delivery> awaitDeliveries(int count) {
        return await(count, () -> deliveries);
    }

    List<String> awaitAnswers(int count) {
        return await(count, () -> answers);
    }

    synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    synchronized List<String> textsOf(long chat) {
        return List.copyOf(texts.getOrDefault(chat, List.of()));
    }

    synchronized Set<String> threads() {
        return Set.copyOf(threads);
    }

    private synchronized <T> List<T> await(int count, Supplier<List<T>> what) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (what.get().size() < count) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("Only " + what.get());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return List.copyOf(what.get());
    }

    private void awaitGo() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
