package redress.pack;

import java.time.Duration;
import redress.calendar.Period;

/**
 * How people are kept safe who hand in without being recorded.
 *
 * @param forgetAfter how long what they began and left lies there before it is gone, in hours or in days of 24 hours each
 */
public record Anonymity(Period forgetAfter) {

    /** The longest; our own number: what somebody left half said for a week is no longer being written. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** What holds where a pack says nothing: long enough to sleep over it; our own number. */
    public static final Anonymity USUAL = new Anonymity(new Period.Hours(24));

    /** The same as a length of time. */
    public Duration forget() {
        return forgetAfter.isElapsed() ? Duration.ofHours(forgetAfter.count()) : Duration.ofDays(forgetAfter.count());
    }
}
