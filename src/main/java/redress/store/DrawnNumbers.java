package redress.store;

import java.security.SecureRandom;

/**
 * Numbers of rows drawn by lot, so that none tells what came before it and what after. Two will never be the same by chance.
 * Used by the store's one thread.
 */
final class DrawnNumbers {

    private final SecureRandom random = new SecureRandom();

    /** The number of a key: more than 0. */
    long key() {
        return random.nextLong(Long.MAX_VALUE) + 1;
    }

    /**
     * The number of a row among others that are numbered in order: less than 0, so that theirs go on as if it was not there;
     * a thousand rows in order can follow it.
     */
    long row() {
        return -random.nextLong(Long.MAX_VALUE / 2) - 1_000;
    }
}
