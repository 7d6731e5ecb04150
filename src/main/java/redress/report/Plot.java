package redress.report;

import java.util.List;

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

    /** The pieces of a plot whose bars have one each. */
    static final List<String> ONE = List.of("");
}
