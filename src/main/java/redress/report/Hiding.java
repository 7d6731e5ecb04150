package redress.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which counts are hidden: those from 1 to 4, and as many others as it takes that no hidden one can be worked out from
 * what is shown. Every hidden count can be anything from 1 to at least 5, as far as a reader can tell who knows all sums, all
 * shown counts, and that no hidden one is zero.
 */
final class Hiding {

    /** The smallest count that is shown, besides zero: our reading of "so that nobody can be recognised". */
    static final int LEAST = 5;

    /** Between what a hidden count can be at least and at most. */
    private static final long LEAST_DOUBT = LEAST - 1L;

    private final List<Sum> sums;
    private final Set<Cell> hidden = new LinkedHashSet<>();

    private record Bounds(long least, long most) {

        static final Bounds OPEN = new Bounds(1, Long.MAX_VALUE / 4);

        private long doubt() {
            return most - least;
        }

        private Bounds within(long least, long most) {
            return new Bounds(Math.max(this.least, least), Math.min(this.most, most));
        }
    }

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
        while (hiding.hideOneMore()) {
            // Each round hides a count, so there is an end: at the latest when all are hidden.
            continue;
        }
        return new HashSet<>(hiding.hidden);
    }

    /** Hides one more count where a hidden one is in too little doubt; says whether it did. */
    private boolean hideOneMore() {
        var bounds = bounds();
        var narrow = hidden.stream().filter(cell -> bounds.get(cell).doubt() < LEAST_DOUBT).toList();
        return hideBeside(narrow) || hideBeside(Equations.solved(sums, hidden));
    }

    private boolean hideBeside(Collection<Cell> known) {
        return known.stream().map(this::companion).flatMap(Optional::stream).findFirst().map(hidden::add).orElse(false);
    }

    /**
     * A shown count that stands in a sum with a hidden one, the nearest sums first: one that sums up nothing, so that the main
     * figures stay; among those the one in the fewest sums, and then the smallest.
     */
    private Optional<Cell> companion(Cell cell) {
        var near = new LinkedHashSet<>(Set.of(cell));
        while (true) {
            var around = sums.stream().filter(sum -> sum.cells().anyMatch(near::contains)).flatMap(Sum::cells).distinct().toList();
            var shown = around.stream().filter(this::canBeHidden).min(Comparator.comparingLong(this::wholes)
                    .thenComparingLong(this::places).thenComparingLong(Cell::count));
            if (shown.isPresent() || !near.addAll(around)) {
                return shown;
            }
        }
    }

    /** How many sums it is the whole of. */
    private long wholes(Cell cell) {
        return sums.stream().filter(sum -> sum.total() == cell).count();
    }

    /** In how many sums it stands. */
    private long places(Cell cell) {
        return sums.stream().filter(sum -> sum.cells().anyMatch(other -> other == cell)).count();
    }

    private boolean canBeHidden(Cell cell) {
        return cell.count() > 0 && !hidden.contains(cell);
    }

    /** What each hidden count can be at least and at most, by going round the sums until nothing more is learned. */
    private Map<Cell, Bounds> bounds() {
        var bounds = new HashMap<Cell, Bounds>();
        hidden.forEach(cell -> bounds.put(cell, Bounds.OPEN));
        boolean more = true;
        for (int round = 0; more && round < sums.size() + hidden.size(); round++) {
            more = false;
            for (var sum : sums) {
                more |= narrow(sum, bounds);
            }
        }
        return bounds;
    }

    private boolean narrow(Sum sum, Map<Cell, Bounds> bounds) {
        boolean more = false;
        long least = sum.parts().stream().mapToLong(part -> of(part, bounds).least()).sum();
        long most = sum.parts().stream().mapToLong(part -> of(part, bounds).most()).reduce(0, Hiding::capped);
        var total = of(sum.total(), bounds);
        more |= put(sum.total(), total.within(least, most), bounds);
        for (var part : sum.parts()) {
            var own = of(part, bounds);
            long othersLeast = least - own.least();
            long othersMost = sum.parts().stream().filter(other -> other != part).mapToLong(other -> of(other, bounds).most())
                    .reduce(0, Hiding::capped);
            more |= put(part, own.within(total.least() - othersMost, total.most() - othersLeast), bounds);
        }
        return more;
    }

    private static long capped(long one, long other) {
        return Math.min(Bounds.OPEN.most(), one + other);
    }

    private static Bounds of(Cell cell, Map<Cell, Bounds> bounds) {
        return bounds.getOrDefault(cell, new Bounds(cell.count(), cell.count()));
    }

    private static boolean put(Cell cell, Bounds now, Map<Cell, Bounds> bounds) {
        var before = bounds.get(cell);
        return before != null && !now.equals(before) && bounds.put(cell, now) != null;
    }
}
