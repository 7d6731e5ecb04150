package redress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Bars that lie one below the other.
 *
 * @param title  what they show
 * @param series what the pieces of a bar mean, in their order; one without a name if bars have one piece
 * @param most   how much the longest bar can be
 * @param bars   the bars
 */
public record Plot(String title, List<String> series, double most, List<Bar> bars) {
    public Plot {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label  what it is for
     * @param pieces how long its pieces are; none if it is hidden
     * @param text   what stands at its end
     */
    public record Bar(String label, List<Double> pieces, String text) {
        public Bar {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * What the pieces mean, in lines that fit; a name that is too long by itself has a line of its own.
     *
     * @param width how wide the entry of a name is
     * @param most  how wide a line may be
     * @return the numbers of the series in each line; no line if bars have one piece
     */
    List<List<Integer>> legend(ToDoubleFunction<String> width, double most) {
        var lines = new ArrayList<List<Integer>>();
        double used = most;
        for (int number = 0; series.size() > 1 && number < series.size(); number++) {
            double wide = width.applyAsDouble(series.get(number));
            if (lines.isEmpty() || used + wide > most) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.get(lines.size() - 1).add(number);
            used += wide;
        }
        return lines;
    }

    /** The pieces of a plot whose bars have one each. */
    static final List<String> ONE = List.of("");
}
