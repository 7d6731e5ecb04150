package redress.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where channels and senders put what happened. Any thread may. */
public interface Inbox {

    /**
     * Puts happenings down, in order.
     *
     * @return done once they are committed, and only then may a channel confirm them; failed if the desk has stopped
     */
    CompletableFuture<Void> put(List<Happening> happenings);

    /**
     * Waits for what was destroyed by now to leave SQLite's log too.
     *
     * @return done once it has; failed if the desk has stopped
     */
    default CompletableFuture<Void> swept() {
        return CompletableFuture.completedFuture(null);
    }
}
