package redress.report;

/** One published count. Two cells are never the same, even if their counts are: each stands in its own place. */
final class Cell {

    private final long count;

    Cell(long count) {
        this.count = count;
    }

    long count() {
        return count;
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
