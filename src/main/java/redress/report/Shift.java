package redress.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Finds what must be hidden with a count so that it could be another: the counts that would change with it, chosen so that as
 * little of worth is lost. This is Kelly's way to protect tables, by a linear programme for each count (J. P. Kelly and others,
 * "Cell suppression: disclosure protection for sensitive tabular data", Networks 22, 1992).
 */
final class Shift {

    /** A count that is so far from what it can be at most or at least is not hindered by it. */
    private static final long FAR = 40;
    private static final double NOUGHT = 1e-6;

    private final List<Sum> sums = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Cell target;

    /** A count that may grow, or may shrink, and what one more or less of it costs. */
    private record Column(Cell cell, int sign, double cost) {

        private long room() {
            return sign > 0 ? cell.most() - cell.count() : cell.count() - cell.least();
        }

        private boolean isClose() {
            return room() < FAR;
        }
    }

    private record Change(Set<Cell> cells, double cost) {
    }

    /**
     * Prepares for one count.
     *
     * @param all  how counts hang together
     * @param cost what it costs to change each
     */
    Shift(List<Sum> all, Cell target, ToDoubleFunction<Cell> cost) {
        this.target = target;
        for (var cell : near(all)) {
            for (int sign : new int[] {1, -1}) {
                var column = new Column(cell, sign, cost.applyAsDouble(cell));
                if (cell != target && column.room() > 0) {
                    columns.add(column);
                }
            }
        }
    }

    /** All that hangs together with it. A zero is shown, so it never changes. */
    private Set<Cell> near(List<Sum> all) {
        var near = new LinkedHashSet<>(Set.of(target));
        boolean more = true;
        while (more) {
            more = false;
            for (var sum : all) {
                if (!sums.contains(sum) && sum.cells().anyMatch(near::contains)) {
                    sum.cells().filter(cell -> cell.count() > 0).forEach(near::add);
                    more = sums.add(sum);
                }
            }
        }
        return near;
    }

    /**
     * What must change with it so that it can be any of so many more values.
     *
     * @param doubt how far its largest value lies above its smallest one
     */
    Set<Cell> range(int doubt) {
        Optional<Change> best = Optional.empty();
        for (int up = doubt; up >= 0; up--) {
            var both = both(by(up), by(up - doubt));
            if (both.isPresent() && best.filter(known -> known.cost() <= both.get().cost()).isEmpty()) {
                best = both;
            }
            if (best.filter(known -> known.cost() < 1).isPresent()) {
                break;
            }
        }
        return best.map(Change::cells).orElseGet(this::all);
    }

    private static Optional<Change> both(Optional<Change> one, Optional<Change> other) {
        return one.flatMap(up -> other.map(down -> {
            var cells = new LinkedHashSet<>(up.cells());
            cells.addAll(down.cells());
            return new Change(cells, up.cost() + down.cost());
        }));
    }

    private Set<Cell> all() {
        var cells = new LinkedHashSet<Cell>();
        columns.forEach(column -> cells.add(column.cell()));
        return cells;
    }

    private Optional<Change> by(long step) {
        if (step == 0) {
            return Optional.of(new Change(Set.of(), 0));
        }
        if (target.count() + step < target.least() || target.count() + step > target.most()) {
            return Optional.empty();
        }
        var close = columns.stream().filter(Column::isClose).toList();
        int wide = columns.size() + close.size();
        var factors = new double[sums.size() + close.size()][wide];
        var sides = new double[factors.length];
        for (int row = 0; row < sums.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                factors[row][column] = columns.get(column).sign() * times(sums.get(row), columns.get(column).cell());
            }
            sides[row] = -step * times(sums.get(row), target);
        }
        for (int number = 0; number < close.size(); number++) {
            var row = factors[sums.size() + number];
            row[columns.indexOf(close.get(number))] = 1;
            row[columns.size() + number] = 1;
            sides[sums.size() + number] = close.get(number).room();
        }
        var cost = new double[wide];
        for (int column = 0; column < columns.size(); column++) {
            cost[column] = columns.get(column).cost();
        }
        return Simplex.cheapest(factors, sides, cost).map(this::change);
    }

    private Change change(double[] solution) {
        var cells = new LinkedHashSet<Cell>();
        double cost = 0;
        for (int column = 0; column < columns.size(); column++) {
            if (solution[column] > NOUGHT) {
                cells.add(columns.get(column).cell());
                cost += columns.get(column).cost() * solution[column];
            }
        }
        return new Change(cells, cost);
    }

    private static double times(Sum sum, Cell cell) {
        return sum.parts().stream().filter(part -> part == cell).count() - (sum.total() == cell ? 1 : 0);
    }
}
