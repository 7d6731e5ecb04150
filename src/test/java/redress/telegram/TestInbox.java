package redress.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import redress.desk.Happening;
import redress.desk.Inbox;

/** A desk that notes what it gets and commits at once, unless it is told to hold or to have stopped. */
final class TestInbox implements Inbox {

    private final List<Happening> happenings = new ArrayList<>();
    private final List<CompletableFuture<Void>> held = new ArrayList<>();
    private boolean holding;
    private boolean stopped;

    @Override
    public synchronized CompletableFuture<Void> put(List<Happening> more) {
        happenings.addAll(more);
        notifyAll();
        if (stopped) {
            return CompletableFuture.failedFuture(new IllegalStateException("the desk has stopped"));
        }
        var committed = new CompletableFuture<Void>();
        if (holding) {
            held.add(committed);
        } else {
            committed.complete(null);
        }
        return committed;
    }

    synchronized void hold() {
        holding = true;
    }

    synchronized void commit() {
        holding = false;
        held.forEach(one -> one.complete(null));
    }

    synchronized void stop() {
        stopped = true;
    }

    synchronized List<Happening> await(int count) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (happenings.size() < count) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("Only " + happenings);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return List.copyOf(happenings);
    }
}
