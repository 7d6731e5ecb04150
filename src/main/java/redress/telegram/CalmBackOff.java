package redress.telegram;

import java.time.Duration;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/**
 * Pauses between tries of getUpdates: each twice the one before, up to a longest one. The library's own would wait 15
 * minutes at a time after an outage of 15 minutes. Used by the polling thread.
 */
final class CalmBackOff implements BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    CalmBackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        next = first;
    }

    @Override
    public void reset() {
        next = first;
    }

    @Override
    public long nextBackOffMillis() {
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause.toMillis();
    }
}
