package redress.desk;

import java.util.List;
import java.util.Set;
import redress.delivery.Outgoing;
import redress.work.Workshop;

/** Where committed replies leave the desk. Nothing here may block. */
public interface Departures {

    /** Takes what can be sent, in order. */
    void leave(List<Outgoing> outgoing);

    /**
     * What has not left yet stays here: it was about something that is gone. What is under way arrives.
     *
     * @param outgoing the numbers in the outbox; nothing is told of what became of them
     */
    default void recall(Set<Long> outgoing) {
        // Where all leaves at once there is nothing to take back.
    }

    /** Takes the answer to a press, which nothing hangs on. */
    void answer(String callback, String note);

    /** Takes slow work to be done, whose result comes back as a {@link Happening.Finished}. */
    void work(Workshop.Order order);
}
