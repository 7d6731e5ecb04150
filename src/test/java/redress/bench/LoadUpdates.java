package redress.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * The updates that wait to be polled. As with Telegram, at most a hundred are handed out at once, and they wait until a
 * higher number is asked for. Guarded by its own lock.
 */
final class LoadUpdates {

    private static final int MOST = 100;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long next = 1;
    private CountDownLatch polled = new CountDownLatch(1);

    private record Waiting(long id, String fields) {
    }

    /** An update is ready to be polled; its fields without the number. */
    synchronized void push(String fields) {
        waiting.add(new Waiting(next++, fields));
        notifyAll();
    }

    /** What opens at the next poll. */
    synchronized CountDownLatch nextPoll() {
        polled = new CountDownLatch(1);
        return polled;
    }

    /** Telegram's answer to getUpdates, after waiting for the first update for some seconds at most. */
    synchronized String take(long offset, long seconds) throws InterruptedException {
        polled.countDown();
        while (!waiting.isEmpty() && waiting.peek().id() < offset) {
            waiting.remove();
        }
        long until = System.nanoTime() + seconds * 1_000_000_000;
        long left = seconds * 1_000;
        while (waiting.isEmpty() && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        var answer = new StringBuilder(64 * 1024).append("{\"ok\":true,\"result\":[");
        int count = 0;
        for (var one : waiting) {
            if (count++ == MOST) {
                break;
            }
            answer.append(count == 1 ? "" : ",").append("{\"update_id\":").append(one.id()).append(',')
                    .append(one.fields()).append('}');
        }
        return answer.append("]}").toString();
    }
}
