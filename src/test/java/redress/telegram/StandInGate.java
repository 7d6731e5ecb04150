package redress.telegram;

/**
 * Stops the stand-in's work at a certain call, as if the line went dead: that call is carried out and not answered, and
 * none after it is even looked at, so that a test can kill the program just then. Guarded by its own lock.
 */
public final class StandInGate {

    private static final long PATIENCE_MILLIS = 60_000;
    private static final int OPEN = Integer.MAX_VALUE;

    private int left = OPEN;
    private boolean reached;
    private long generation;

    /** What becomes of a call. */
    enum Pass {
        /** It is carried out and answered. */
        FREE,
        /** It is carried out and never answered. */
        LAST,
        /** It never came. */
        LOST
    }

    /** Carries out so many calls more, getUpdates left out, and answers all of them but the last. */
    public synchronized void closeAfter(int calls) {
        left = calls;
        reached = false;
    }

    /** Waits until the line is dead and somebody has noticed; an AssertionError if that takes more than a minute. */
    public synchronized void awaitClosed() {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!reached) {
            long rest = (until - System.nanoTime()) / 1_000_000;
            if (rest <= 0) {
                throw new AssertionError("Only so many calls are left to come: " + left);
            }
            try {
                wait(rest);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The line is alive again; what hung on it is lost. */
    public synchronized void open() {
        left = OPEN;
        generation++;
        notifyAll();
    }

    /** Lets a call in; waits while the line is dead, and then it is lost. */
    synchronized Pass enter(String method, boolean confirms) throws InterruptedException {
        boolean fetches = method.equals("getupdates");
        if (left == OPEN || fetches && !confirms) {
            return Pass.FREE;
        }
        if (left > 0 && !fetches) {
            return --left == 0 ? Pass.LAST : Pass.FREE;
        }
        if (!fetches) {
            reached = true;
            notifyAll();
        }
        hang();
        return Pass.LOST;
    }

    /** Whether a call that was carried out is answered; waits if it was the last. */
    synchronized boolean leave(Pass pass) throws InterruptedException {
        if (pass == Pass.LAST) {
            reached = true;
            notifyAll();
            hang();
        }
        return pass == Pass.FREE;
    }

    private void hang() throws InterruptedException {
        long mine = generation;
        while (mine == generation) {
            wait();
        }
    }
}
