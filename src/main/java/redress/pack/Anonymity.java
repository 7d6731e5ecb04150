package redress.pack;

import java.time.Duration;

/**
 * How people are kept safe who hand in without being recorded.
 *
 * @param forget how long what they began and left lies there before it is gone
 */
public record Anonymity(Duration forget) {

    /** Where a pack says nothing else: long enough to sleep over it; our own number. */
    static final Duration USUAL = Duration.ofHours(24);
    /** The longest; our own number: what somebody left half said for a week is no longer being written. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** What holds where a pack says nothing. */
    public static final Anonymity NONE_SAID = new Anonymity(USUAL);
}
