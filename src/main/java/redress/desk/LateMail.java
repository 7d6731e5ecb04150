package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Timers;

/**
 * Has a team read what was added to a case without a name at a moment drawn by lot, as it first heard of the case, so that nobody
 * can tell from it when somebody had a phone in their hand. What is urgent is read at once.
 */
final class LateMail {

    /** Between two additions to a case that are read on one day; our own measure. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Store store;
    private final Rulebook rulebook;
    private final LateAlert alert;

    LateMail(Store store, Rulebook rulebook, LateAlert alert) {
        this.store = store;
        this.rulebook = rulebook;
        this.alert = alert;
    }

    /**
     * Something was added to a case.
     *
     * @param sequence the number of the event with it
     * @param urgent   whether its team is to read it at once
     * @param now      when it was added
     */
    void added(Cases.Filed filed, long sequence, boolean urgent, Instant now) {
        var reference = filed.file().reference();
        if (urgent && LateAlert.isAwaited(store, reference)) {
            store.timers().set(now, Timers.ALERT, reference, "");
        }
        var drawn = urgent ? now : later(reference, alert.drawn(rulebook.of(filed.pack()).policy(), filed.file(), now));
        store.timers().set(heard(reference).filter(drawn::isBefore).orElse(drawn), Bell.POST, reference, Long.toString(sequence));
    }

    /** The moment after the team of a case hears of it, if it has not: what was added is read after that. */
    private Optional<Instant> heard(String reference) {
        return store.timers().at(Timers.ALERT, reference, "").map(at -> at.plusSeconds(1));
    }

    /** What was added first is read first. */
    private Instant later(String reference, Instant drawn) {
        return store.timers().all(Bell.POST).stream().filter(timer -> timer.reference().equals(reference))
                .map(Timers.Timer::at).max(Comparator.naturalOrder()).map(last -> last.plus(PAUSE))
                .filter(drawn::isBefore).orElse(drawn);
    }
}
