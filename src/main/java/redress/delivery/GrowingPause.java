package redress.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between tries when the network or the channel fails: 1 s, 2 s, 4 s and so on, at most 5 min, each up to a
 * fifth longer by chance so that many chats do not come back at the same moment. Any thread may ask.
 */
final class GrowingPause {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;
    private static final double CHANCE = 0.2;

    private final RandomGenerator random;

    GrowingPause(RandomGenerator random) {
        this.random = random;
    }

    /** The pause after so many failures in a row, the first being 1. */
    Duration after(int failures) {
        var plain = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var longest = plain.compareTo(LONGEST) < 0 ? plain : LONGEST;
        return longest.plusMillis((long) (longest.toMillis() * CHANCE * next()));
    }

    private double next() {
        synchronized (random) {
            return random.nextDouble();
        }
    }
}
