package redress.delivery;

import java.time.Duration;

/** Runs something once, after a while. It is handed in, so that nothing here sleeps. */
@FunctionalInterface
public interface Waker {

    /**
     * Runs something later; it takes next to no time and never throws.
     *
     * @param after how much later, more than nothing
     * @param what  what is run, on whatever thread
     */
    void wake(Duration after, Runnable what);
}
