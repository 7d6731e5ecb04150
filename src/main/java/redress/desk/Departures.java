package redress.desk;

import java.util.List;
import redress.delivery.Outgoing;
import redress.work.Workshop;

/** Where committed replies leave the desk. Nothing here may block. */
public interface Departures {

    /** Takes what can be sent, in order. */
    void leave(List<Outgoing> outgoing);

    /** Takes the answer to a press, which nothing hangs on. */
    void answer(String callback, String note);

    /** Takes slow work to be done, whose result comes back as a {@link Happening.Finished}. */
    void work(Workshop.Order order);
}
