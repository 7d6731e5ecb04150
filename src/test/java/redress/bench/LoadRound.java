package redress.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** So many intakes by so many learners at once, and how long each reply took. Any connection may bring a reply. */
final class LoadRound implements LoadServer.Chats {

    private final LoadUpdates updates;
    private final LoadLearner[] learners;
    private final AtomicLong messages = new AtomicLong();
    private final AtomicInteger toBegin = new AtomicInteger();
    private final AtomicInteger replies = new AtomicInteger();
    private volatile CountDownLatch through = new CountDownLatch(0);
    private volatile long[] waits = {};

    /** How long a round took, and every reply in it, sorted; in nanoseconds. */
    record Took(long nanos, long[] waits) {

        double perSecond() {
            return waits.length / (nanos / 1e9);
        }

        double millis(double share) {
            return waits[(int) Math.min(waits.length - 1, Math.ceil(share * waits.length) - 1)] / 1e6;
        }
    }

    LoadRound(LoadUpdates updates, int atOnce) {
        this.updates = updates;
        learners = IntStream.range(0, atOnce).mapToObj(LoadLearner::new).toArray(LoadLearner[]::new);
    }

    /** Goes through so many intakes and returns once the last receipt is there. */
    Took run(int intakes) throws InterruptedException {
        waits = new long[intakes * LoadLearner.updates()];
        replies.set(0);
        through = new CountDownLatch(intakes);
        toBegin.set(intakes);
        long from = System.nanoTime();
        for (var learner : learners) {
            begin(learner);
        }
        through.await();
        long nanos = System.nanoTime() - from;
        var sorted = waits.clone();
        Arrays.sort(sorted);
        return new Took(nanos, sorted);
    }

    @Override
    public String sent(boolean fresh, String body) {
        long chat = LoadServer.number(body, "\"chat_id\":");
        long message = fresh ? messages.incrementAndGet() : LoadServer.number(body, "\"message_id\":");
        // The note that gives the phone its keyboard back comes before the reply.
        if (fresh && chat > 0 && !body.contains("remove_keyboard")) {
            replied(learners[LoadLearner.place(chat)], chat, body, message);
        }
        return "{\"ok\":true,\"result\":" + LoadJson.message(body, message,
                "\"chat\":{\"id\":" + chat + ",\"type\":\"" + (chat < 0 ? "supergroup" : "private") + "\"}") + "}";
    }

    private void replied(LoadLearner learner, long chat, String body, long message) {
        synchronized (learner) {
            if (!learner.isAt(chat)) {
                throw new IllegalStateException("Somebody who is through got one message more: " + body);
            }
            waits[replies.getAndIncrement()] = learner.waited();
            learner.after(body, message).ifPresentOrElse(updates::push, () -> {
                begin(learner);
                through.countDown();
            });
        }
    }

    private void begin(LoadLearner learner) {
        synchronized (learner) {
            if (toBegin.getAndDecrement() > 0) {
                updates.push(learner.begin());
            }
        }
    }
}
