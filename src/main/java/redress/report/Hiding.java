package redress.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which counts are hidden: those from 1 to 4, and as many others as it takes that no hidden one can be worked out from
 * what is shown. Every hidden count can be at least five different ones, as far as a reader can tell who knows all sums, all
 * shown counts, and that no hidden one is zero.
 */
final class Hiding {

    /** The smallest count that is shown, besides zero: our reading of "so that nobody can be recognised". */
    static final int LEAST = 5;

    /** Between what a hidden count can be at least and at most. */
    private static final int LEAST_DOUBT = LEAST - 1;
    /** How much dearer it is to hide a sum than one of its parts, and that again for a sum of sums. */
    private static final double WORTH_OF_SUMS = 6;
    /** What it costs to use a count that is hidden already: next to nothing. */
    private static final double HIDDEN_ALREADY = 0.0001;

    private final List<Sum> sums;
    private final Set<Cell> hidden = new LinkedHashSet<>();
    private final Map<Cell, Integer> ranks = new HashMap<>();

    private Hiding(List<Sum> sums) {
        this.sums = sums;
    }

    /**
     * Hides what must not be seen.
     *
     * @param cells all counts that are published
     * @param sums  how they hang together
     * @return those that are to be hidden
     */
    static Set<Cell> of(Stream<Cell> cells, List<Sum> sums) {
        var hiding = new Hiding(sums);
        cells.filter(Cell::isSmall).forEach(hiding.hidden::add);
        var safe = new HashSet<Cell>();
        // Whatever is hidden later only adds to the doubt, so each is looked at once.
        while (!safe.containsAll(hiding.hidden)) {
            List.copyOf(hiding.hidden).stream().filter(safe::add).forEach(hiding::protect);
        }
        return new HashSet<>(hiding.hidden);
    }

    /** Hides with a count what it takes to leave it in doubt, at the least loss. */
    private void protect(Cell cell) {
        hidden.addAll(new Shift(sums, cell, this::worth).range(LEAST_DOUBT));
    }

    /** What is lost if a count is hidden: the more it sums up, and the larger it is, the more. */
    private double worth(Cell cell) {
        return hidden.contains(cell) ? HIDDEN_ALREADY : Math.pow(WORTH_OF_SUMS, rank(cell)) * (1 + Math.log(cell.count()));
    }

    /** How many sums lie below it. */
    private int rank(Cell cell) {
        var known = ranks.get(cell);
        if (known == null) {
            known = sums.stream().filter(sum -> sum.total() == cell)
                    .mapToInt(sum -> 1 + sum.parts().stream().mapToInt(this::rank).max().orElse(0)).max().orElse(0);
            ranks.put(cell, known);
        }
        return known;
    }
}
