package redress.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a chart on a page: its title, as many columns as make it largest in print, and a line to sign. */
final class Page {

    private static final double HEAD = 52;
    private static final double FOOT = 52;
    private static final double EDGE = 24;
    private static final double GAP = 16;
    private static final double TITLE = 18;
    private static final int MOST_COLUMNS = 5;
    private static final int MOST_SHEETS = 6;
    private static final int LEAST_BOXES = 6;
    /** The smallest scale on A3 at which type of ten points can be read: 5.4 points, as in the tables of newspapers. */
    private static final double READABLE = 0.54;

    private final Chart chart;
    private final Typeface type;

    private Page(Chart chart, Typeface type) {
        this.chart = chart;
        this.type = type;
    }

    /** The pages of a chart: one, or as many as it takes for each to be read on A3. */
    static List<Drawing> of(Chart chart, Typeface type) {
        List<Drawing> best = List.of(page(chart, type));
        for (int sheets = 2; sheets <= MOST_SHEETS && smallest(best) < READABLE && enough(chart, sheets); sheets++) {
            var parts = Columns.of(chart, sheets);
            var drawn = IntStream.range(0, parts.size()).mapToObj(part -> page(parts.get(part)
                    .onSheet(part + 1, parts.size()), type)).toList();
            best = smallest(drawn) > smallest(best) ? drawn : best;
        }
        return best;
    }

    private static Drawing page(Chart chart, Typeface type) {
        var page = new Page(chart, type);
        return IntStream.rangeClosed(1, MOST_COLUMNS).filter(count -> enough(chart, count)).mapToObj(page::drawn)
                .max(Comparator.comparingDouble(Paper.A3::scale)).orElseThrow();
    }

    /** Whether there is something to put into so many columns or on so many sheets. */
    private static boolean enough(Chart chart, int count) {
        return count == 1 || chart.boxes().size() >= LEAST_BOXES * count;
    }

    private static double smallest(List<Drawing> pages) {
        return pages.stream().mapToDouble(Paper.A3::scale).min().orElseThrow();
    }

    private Drawing drawn(int count) {
        var frames = new ArrayList<Drawing.Frame>();
        var lines = new ArrayList<Drawing.Line>();
        var texts = new ArrayList<Drawing.Text>();
        double x = EDGE;
        double deepest = 0;
        for (var column : Columns.of(chart, count)) {
            var drawing = Layout.column(column, type).movedBy(x, HEAD);
            frames.addAll(drawing.frames());
            lines.addAll(drawing.lines());
            texts.addAll(drawing.texts());
            x += drawing.width() + GAP;
            deepest = Math.max(deepest, drawing.height());
        }
        double wide = Math.max(x - GAP + EDGE, 2 * EDGE + Math.max(type.width(chart.title(), TITLE),
                type.width(chart.subtitle(), BoxText.TYPE)));
        double high = HEAD + deepest + FOOT;
        texts.add(text(chart.title(), EDGE, 34, TITLE, BoxText.INK));
        texts.add(text(chart.subtitle(), EDGE, 50, BoxText.TYPE, BoxText.GREY));
        sign(texts, lines, high - 20);
        return new Drawing(wide, high, frames, lines, texts);
    }

    /** Where whoever answers for the policy signs that the chart says what it means. */
    private void sign(List<Drawing.Text> texts, List<Drawing.Line> lines, double y) {
        texts.add(text("Agreed by", EDGE, y, BoxText.TYPE, BoxText.INK));
        lines.add(rule(EDGE + 55, EDGE + 205, y));
        texts.add(text("on", EDGE + 212, y, BoxText.TYPE, BoxText.INK));
        lines.add(rule(EDGE + 230, EDGE + 310, y));
    }

    private static Drawing.Line rule(double from, double to, double y) {
        return new Drawing.Line(List.of(new Drawing.Point(from, y), new Drawing.Point(to, y)), false);
    }

    private Drawing.Text text(String words, double x, double y, double size, String colour) {
        return new Drawing.Text(words, x, y, type.width(words, size), size, colour, false);
    }
}
