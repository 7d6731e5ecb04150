package redress.report;

/** One published count. Two cells are never the same, even if their counts are: each stands in its own place. */
final class Cell {

    private final long count;
    private final long least;
    private final long most;

    /** A count of which nothing else is known if it is hidden, but that it is not zero. */
    Cell(long count) {
        this(count, 1, Long.MAX_VALUE / 4);
    }

    /**
     * A count of which more is known.
     *
     * @param least what it is at least, as everybody can see even if it is hidden
     * @param most  what it is at most, likewise
     */
    Cell(long count, long least, long most) {
        this.count = count;
        this.least = least;
        this.most = most;
    }

    long count() {
        return count;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    /** Whether so few are meant that somebody could be recognised. Nobody is recognised in a zero. */
    boolean isSmall() {
        return count > 0 && count < Hiding.LEAST;
    }

    @Override
    public String toString() {
        return "Cell[" + count + "]";
    }
}
