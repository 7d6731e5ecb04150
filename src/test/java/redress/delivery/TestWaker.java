package redress.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Wakes when the test says so. */
final class TestWaker implements Waker {

    private final LinkedBlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private final List<Runnable> sleeping = new ArrayList<>();

    @Override
    public void wake(Duration after, Runnable what) {
        synchronized (sleeping) {
            sleeping.add(what);
        }
        pauses.add(after);
    }

    Duration awaitPause() {
        try {
            var pause = pauses.poll(60, TimeUnit.SECONDS);
            if (pause == null) {
                throw new AssertionError("Nothing waits");
            }
            return pause;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void wakeAll() {
        List<Runnable> awake;
        synchronized (sleeping) {
            awake = List.copyOf(sleeping);
            sleeping.clear();
        }
        awake.forEach(Runnable::run);
    }
}
