package redress.report;

import java.util.Arrays;
import java.util.Optional;

/** Solves small linear programmes by Dantzig's simplex method, with Bland's rule, so that it always ends. Used by one thread. */
final class Simplex {

    private static final double NOUGHT = 1e-9;
    /** What it costs to miss a side by one: more than any real way can cost. */
    private static final double MISSED = 1e7;

    private final int columns;
    private final double[][] rows;
    private final int[] basis;
    private final double[] price;

    private Simplex(double[][] factors, double[] sides, double[] cost) {
        columns = cost.length;
        int wide = columns + sides.length;
        rows = new double[sides.length][wide + 1];
        basis = new int[sides.length];
        price = new double[wide + 1];
        System.arraycopy(cost, 0, price, 0, columns);
        for (int row = 0; row < sides.length; row++) {
            int sign = sides[row] < 0 ? -1 : 1;
            for (int column = 0; column < columns; column++) {
                rows[row][column] = sign * factors[row][column];
                price[column] -= MISSED * rows[row][column];
            }
            rows[row][columns + row] = 1;
            rows[row][wide] = sign * sides[row];
            basis[row] = columns + row;
        }
    }

    /**
     * The cheapest solution.
     *
     * @param factors a row for each equation, with a factor for each unknown
     * @param sides   what each equation comes to
     * @param cost    what one of each unknown costs; none below zero
     * @return the unknowns, none below zero; nothing if the equations have no such solution
     */
    static Optional<double[]> cheapest(double[][] factors, double[] sides, double[] cost) {
        var simplex = new Simplex(factors, sides, cost);
        while (simplex.step()) {
            // Bland's rule visits no basis twice.
            continue;
        }
        return simplex.solution();
    }

    private boolean step() {
        int entering = 0;
        while (entering < columns && price[entering] > -NOUGHT) {
            entering++;
        }
        if (entering == columns) {
            return false;
        }
        int leaving = leaving(entering);
        if (leaving >= 0) {
            pivot(leaving, entering);
        }
        return leaving >= 0;
    }

    private int leaving(int entering) {
        int leaving = -1;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][entering] > NOUGHT) {
                double ratio = rows[row][rows[row].length - 1] / rows[row][entering];
                boolean tie = Math.abs(ratio - least) <= NOUGHT && leaving >= 0 && basis[row] < basis[leaving];
                if (ratio < least - NOUGHT || tie) {
                    least = ratio;
                    leaving = row;
                }
            }
        }
        return leaving;
    }

    private void pivot(int leaving, int entering) {
        var pivot = rows[leaving];
        double divisor = pivot[entering];
        Arrays.setAll(pivot, column -> pivot[column] / divisor);
        for (int row = 0; row < rows.length; row++) {
            if (row != leaving) {
                subtract(rows[row], pivot, entering);
            }
        }
        subtract(price, pivot, entering);
        basis[leaving] = entering;
    }

    private static void subtract(double[] from, double[] pivot, int entering) {
        double times = from[entering];
        if (times != 0) {
            for (int column = 0; column < from.length; column++) {
                from[column] -= times * pivot[column];
            }
        }
    }

    private Optional<double[]> solution() {
        var solution = new double[columns];
        boolean missed = false;
        for (int row = 0; row < rows.length; row++) {
            double value = rows[row][rows[row].length - 1];
            if (basis[row] < columns) {
                solution[basis[row]] = value;
            } else {
                missed |= value > 1e-6;
            }
        }
        return missed ? Optional.empty() : Optional.of(solution);
    }
}
