package redress.chart;

/** A sheet of paper, in points (1/72 inch), held upright or across, whichever fits better. */
enum Paper {
    A4(595, 842),
    A3(842, 1191);

    /** What printers leave free on each side: 10 mm. */
    private static final double MARGIN = 28;

    private final double narrow;
    private final double wide;

    Paper(double narrow, double wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    /** How large a drawing comes out on it: 1 is its own size. */
    double scale(Drawing drawing) {
        return Math.max(scale(drawing, narrow, wide), scale(drawing, wide, narrow));
    }

    private static double scale(Drawing drawing, double across, double down) {
        return Math.min((across - 2 * MARGIN) / drawing.width(), (down - 2 * MARGIN) / drawing.height());
    }
}
