package redress.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The updates that wait at the stand-in, as Telegram keeps them: one is confirmed when it was handed out and a later
 * call asks for a higher number. Guarded by its own lock.
 */
final class StandInUpdates {

    private static final int MOST = 100;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long next;
    private long highestOffset;
    private boolean closed;

    StandInUpdates(long first) {
        next = first;
    }

    private static final class Waiting {
        private final long id;
        private final JsonNode update;
        private boolean handedOut;

        Waiting(long id, JsonNode update) {
            this.id = id;
            this.update = update;
        }
    }

    synchronized long push(ObjectNode update) {
        long id = next++;
        waiting.add(new Waiting(id, update.put("update_id", id)));
        notifyAll();
        return id;
    }

    /** The next update gets this number, whatever came before. */
    synchronized void restartAt(long id) {
        next = id;
    }

    /** Hands out at most a hundred, after waiting for the first of them for at most some seconds. */
    synchronized ArrayNode take(JsonNode call, ArrayNode into) throws InterruptedException {
        long offset = call.path("offset").asLong();
        int limit = call.path("limit").asInt();
        waiting.removeIf(one -> one.handedOut && one.id < offset);
        highestOffset = Math.max(highestOffset, offset);
        notifyAll();
        long until = System.nanoTime() + call.path("timeout").asInt() * 1_000_000_000L;
        while (waiting.isEmpty() && !closed) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return into;
            }
            wait(left);
        }
        waiting.stream().limit(limit > 0 ? Math.min(limit, MOST) : MOST).forEach(one -> {
            one.handedOut = true;
            into.add(one.update);
        });
        return into;
    }

    /** Whether a call for this number and above would confirm something. */
    synchronized boolean confirms(long offset) {
        return waiting.stream().anyMatch(one -> one.handedOut && one.id < offset);
    }

    /** Waits until all updates are confirmed. */
    synchronized boolean awaitAllConfirmed(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (!waiting.isEmpty()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return true;
    }

    synchronized int unconfirmed() {
        return waiting.size();
    }

    synchronized long highestOffset() {
        return highestOffset;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
