package redress.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is set. Used by one thread. */
final class ScriptedClock extends Clock {

    private final ZoneId zone;
    private Instant now;

    ScriptedClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void set(Instant later) {
        now = later;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ScriptedClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
