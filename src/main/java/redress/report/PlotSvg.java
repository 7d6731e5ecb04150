package redress.report;

import java.util.List;
import java.util.Locale;

/**
 * Draws bars as SVG within a page. Its colours are the page's, so that they follow light, dark and paper; its words are text,
 * so that they can be read aloud and searched.
 */
final class PlotSvg {

    private static final int WIDTH = 840;
    private static final int LABELS = 360;
    private static final int NUMBERS = 90;
    private static final int BAR = 18;
    private static final int STEP = 28;
    private static final int LEGEND = 24;
    private static final int LONGEST_LABEL = 50;

    private final StringBuilder out = new StringBuilder();
    private final Plot plot;

    private PlotSvg(Plot plot) {
        this.plot = plot;
    }

    static String of(Plot plot) {
        var svg = new PlotSvg(plot);
        svg.draw();
        return svg.out.toString();
    }

    private void draw() {
        var legend = plot.legend(PlotSvg::entry, WIDTH - LABELS);
        int top = 4 + legend.size() * LEGEND;
        add("<svg role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">", WIDTH, top + plot.bars().size() * STEP + 4,
                Html.escaped(plot.title()));
        add("<title>%s</title>", Html.escaped(plot.title()));
        for (int line = 0; line < legend.size(); line++) {
            legend(legend.get(line), line * LEGEND);
        }
        for (int number = 0; number < plot.bars().size(); number++) {
            bar(plot.bars().get(number), top + number * STEP);
        }
        add("<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", LABELS, LABELS, top - 2,
                top + plot.bars().size() * STEP);
        add("</svg>");
    }

    private void legend(List<Integer> line, int y) {
        double x = LABELS;
        for (int series : line) {
            var name = shortened(plot.series().get(series));
            add("<rect class=\"s%d\" x=\"%.1f\" y=\"%d\" width=\"12\" height=\"12\"/>", series, x, y + 4);
            add("<text x=\"%.1f\" y=\"%d\">%s</text>", x + 17, y + 14, Html.escaped(name));
            x += entry(name);
        }
    }

    /** How wide an entry of the legend is, by the widest signs that are common. */
    private static double entry(String name) {
        return 17 + 7.5 * shortened(name).length() + 16;
    }

    private void bar(Plot.Bar bar, int y) {
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 8, y + 14, Html.escaped(shortened(bar.label())));
        double x = LABELS;
        if (bar.pieces().isEmpty()) {
            add("<rect class=\"veil\" x=\"%.1f\" y=\"%d\" width=\"22\" height=\"%d\"/>", x, y, BAR);
            x += 22;
        }
        for (int series = 0; series < bar.pieces().size(); series++) {
            double wide = plot.most() == 0 ? 0 : bar.pieces().get(series) / plot.most() * (WIDTH - LABELS - NUMBERS);
            add("<rect class=\"s%d\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>", series, x, y, wide, BAR);
            x += wide;
        }
        add("<text class=\"value\" x=\"%.1f\" y=\"%d\">%s</text>", x + 6, y + 14, Html.escaped(bar.text()));
    }

    static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1).strip() + "\u2026";
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
