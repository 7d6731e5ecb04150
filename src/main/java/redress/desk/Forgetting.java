package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import redress.store.Store;
import redress.store.Talk;

/**
 * Sees to it that what somebody began to say without a name, and left, is gone after a while.
 *
 * @param store where it is
 */
record Forgetting(Store store) {

    /** What the timer is about. */
    private static final String CONVERSATIONS = "conversations";

    /**
     * A conversation is to be forgotten once it was not touched for a while. The moment is a full hour, so that what stands in
     * clear does not tell when somebody wrote.
     *
     * @param now   when it was touched
     * @param after how long it is kept at least
     */
    void touched(Talk talk, Instant now, Duration after) {
        store.conversations().keepUntil(talk, now.plus(after).truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)));
        expect();
    }

    /** Sets the timer for the first that is to be forgotten; where none is, nothing of it stays. */
    void expect() {
        store.conversations().nextForgotten().ifPresentOrElse(
                at -> store.timers().set(at, Bell.FORGET, CONVERSATIONS, ""),
                () -> store.timers().unset(Bell.FORGET, CONVERSATIONS, ""));
    }

    /** Forgets all whose moment has come. */
    void ring(Instant now) {
        store.conversations().forgetUntil(now);
        expect();
    }
}
