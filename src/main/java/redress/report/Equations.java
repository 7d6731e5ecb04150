package redress.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds which hidden counts follow from sums alone, as a reader would who subtracts one table from another. */
final class Equations {

    private Equations() {
    }

    /** The hidden counts that have one value only, by Gauss's elimination in whole numbers. */
    static Set<Cell> solved(List<Sum> sums, Set<Cell> hidden) {
        var unknown = List.copyOf(hidden);
        var rows = new ArrayList<BigInteger[]>();
        for (var sum : sums) {
            var row = new BigInteger[unknown.size()];
            for (int column = 0; column < row.length; column++) {
                var cell = unknown.get(column);
                long times = sum.parts().stream().filter(part -> part == cell).count() - (sum.total() == cell ? 1 : 0);
                row[column] = BigInteger.valueOf(times);
            }
            if (!isZero(row)) {
                rows.add(row);
            }
        }
        reduce(rows, unknown.size());
        var solved = new LinkedHashSet<Cell>();
        for (var row : rows) {
            int only = only(row);
            if (only >= 0) {
                solved.add(unknown.get(only));
            }
        }
        return solved;
    }

    private static void reduce(List<BigInteger[]> rows, int columns) {
        int top = 0;
        for (int column = 0; column < columns; column++) {
            int pivot = top;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                var row = rows.remove(pivot);
                rows.add(top, row);
                for (int other = 0; other < rows.size(); other++) {
                    if (other != top && rows.get(other)[column].signum() != 0) {
                        rows.set(other, less(rows.get(other), row, column));
                    }
                }
                top++;
            }
        }
    }

    /** A row in which the pivot's column is gone. */
    private static BigInteger[] less(BigInteger[] row, BigInteger[] pivot, int column) {
        var result = new BigInteger[row.length];
        var divisor = BigInteger.ZERO;
        for (int each = 0; each < row.length; each++) {
            result[each] = row[each].multiply(pivot[column]).subtract(pivot[each].multiply(row[column]));
            divisor = divisor.gcd(result[each]);
        }
        for (int each = 0; divisor.signum() > 0 && each < row.length; each++) {
            result[each] = result[each].divide(divisor);
        }
        return result;
    }

    private static boolean isZero(BigInteger[] row) {
        for (var value : row) {
            if (value.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /** The one column of a row that is not zero; less than 0 if it is not one. */
    private static int only(BigInteger[] row) {
        int only = -1;
        for (int column = 0; column < row.length; column++) {
            if (row[column].signum() != 0) {
                if (only >= 0) {
                    return -1;
                }
                only = column;
            }
        }
        return only;
    }
}
