package redress.console;

import java.util.HashMap;
import java.util.Map;

/** The numbers of the staff who are typed in: one for each name, in the order in which the names come. */
final class Seats {

    /** Telegram's ids of people have at most 52 bits: https://core.telegram.org/bots/api#user. */
    private static final long BEYOND_PEOPLE = 1L << 52;

    private final long first;
    private final Map<String, Long> numbers = new HashMap<>();

    /**
     * Seats that nobody has yet.
     *
     * @param start when the program was started, in milliseconds: who was typed in before that sits elsewhere
     */
    Seats(long start) {
        this.first = BEYOND_PEOPLE + start;
    }

    /** The number of a name, the same each time. */
    long number(String name) {
        return numbers.computeIfAbsent(name, key -> first + numbers.size());
    }
}
