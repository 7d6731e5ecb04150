package redress;

import java.util.List;
import redress.delivery.Outgoing;
import redress.desk.Departures;
import redress.work.Workshop;

/** Nothing leaves: whoever runs next sends what waits. */
final class Nowhere implements Departures {

    @Override
    public void leave(List<Outgoing> outgoing) {
        // It lies in the outbox.
    }

    @Override
    public void answer(String callback, String note) {
        // Nobody pressed anything.
    }

    @Override
    public void work(Workshop.Order order) {
        // Its row waits for whoever runs next.
    }
}
