package redress.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A count that is made of others: whoever knows all but one of them knows that one as well.
 *
 * @param total the whole
 * @param parts what it is made of
 */
record Sum(Cell total, List<Cell> parts) {
    Sum {
        parts = List.copyOf(parts);
    }

    /** The whole and its parts. */
    Stream<Cell> cells() {
        return Stream.concat(Stream.of(total), parts.stream());
    }
}
