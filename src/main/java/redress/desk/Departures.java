package redress.desk;

import java.util.List;
import redress.delivery.Outgoing;

/** Where committed replies leave the desk. Nothing here may block. */
public interface Departures {

    /** Takes what can be sent, in order. */
    void leave(List<Outgoing> outgoing);

    /** Takes the answer to a press, which nothing hangs on. */
    void answer(String callback, String note);
}
