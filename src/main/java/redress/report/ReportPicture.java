package redress.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import redress.chart.Typeface;

/** Paints the main figures of a report as a picture for a chat. Letters are outlines, so that no font of the machine is needed. */
public final class ReportPicture {

    private static final List<String> TABLES = List.of("subjects", "limits", "outcomes", "days");
    private static final double SCALE = 1.5;
    private static final int WIDTH = 860;
    private static final int EDGE = 28;
    private static final int LABELS = 370;
    private static final int NUMBERS = 110;
    private static final int STEP = 26;
    private static final int BAR = 17;
    private static final int HEAD = 168;
    private static final int TITLE = 40;
    /** The most bars of one plot: a phone shows no more. */
    private static final int MOST_BARS = 12;
    private static final List<Color> COLOURS = Stream.of("#2563a8", "#e0a030", "#8a8f98", "#5b9c62", "#a35d8f", "#c8684f")
            .map(Color::decode).toList();
    private static final Color INK = Color.decode("#1b1f24");
    private static final Color QUIET = Color.decode("#57606a");

    private final Typeface type = Typeface.read();
    private final Report report;
    private final List<Plot> plots;
    private final BufferedImage image;
    private final Graphics2D paint;

    private ReportPicture(Report report) {
        this.report = report;
        this.plots = TABLES.stream().map(report::table).map(Table::plot).flatMap(Optional::stream).toList();
        int height = HEAD + plots.stream().mapToInt(this::height).sum() + EDGE;
        image = new BufferedImage((int) (WIDTH * SCALE), (int) (height * SCALE), BufferedImage.TYPE_INT_RGB);
        paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, image.getWidth(), image.getHeight());
        paint.transform(AffineTransform.getScaleInstance(SCALE, SCALE));
    }

    /** The picture as PNG. */
    public static byte[] of(Report report) {
        var picture = new ReportPicture(report);
        picture.draw();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture.image, "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("The picture cannot be written", failed);
        }
        return bytes.toByteArray();
    }

    /** Draws a picture for nobody, so that the first that somebody asks for does not have to wait for fonts and classes. */
    public static void warmUp() {
        var day = LocalDate.EPOCH;
        of(new Report("", new Span(day, day), List.of(new Report.Fact("", Value.NONE)), TABLES.stream().map(id -> new Table(id, "", "",
                List.of(), List.of(), List.of(), Optional.of(new Plot("Ready", Plot.ONE, 1, List.of(new Plot.Bar("Ready", List.of(1.0),
                        "1")))), false)).toList()));
    }

    private int height(Plot plot) {
        return TITLE + (Math.min(MOST_BARS, plot.bars().size()) + legend(plot).size()) * STEP;
    }

    private List<List<Integer>> legend(Plot plot) {
        return plot.legend(this::entry, WIDTH - EDGE - LABELS);
    }

    /** How wide an entry of the legend is. */
    private double entry(String name) {
        return 34 + type.width(fitting(name), 11.5);
    }

    private void draw() {
        text(report.organisation(), EDGE, 44, 22, INK);
        text(Months.words(report.span().first()) + " to " + Months.words(report.span().last()), EDGE, 68, 14, QUIET);
        double wide = (WIDTH - 2.0 * EDGE) / report.facts().size();
        for (int number = 0; number < report.facts().size(); number++) {
            var fact = report.facts().get(number);
            text(fact.value().text(), EDGE + number * wide, 118, 26, INK);
            text(fact.name(), EDGE + number * wide, 138, 11.5, QUIET);
        }
        double y = HEAD;
        for (var plot : plots) {
            plot(plot, y);
            y += height(plot);
        }
        paint.dispose();
    }

    private void plot(Plot plot, double top) {
        text(plot.title(), EDGE, top + 24, 14, INK);
        double y = top + TITLE;
        for (var line : legend(plot)) {
            legend(plot, line, y);
            y += STEP;
        }
        for (var bar : plot.bars().stream().limit(MOST_BARS).toList()) {
            bar(plot, bar, y);
            y += STEP;
        }
    }

    private void legend(Plot plot, List<Integer> line, double y) {
        double x = LABELS;
        for (int series : line) {
            var name = fitting(plot.series().get(series));
            box(series, x, y + 2, 11, 11);
            text(name, x + 16, y + 12, 11.5, QUIET);
            x += entry(name);
        }
    }

    private void bar(Plot plot, Plot.Bar bar, double y) {
        var label = fitting(bar.label());
        text(label, LABELS - 8 - type.width(label, 12.5), y + 13, 12.5, INK);
        double x = LABELS;
        for (int series = 0; series < bar.pieces().size(); series++) {
            double wide = plot.most() == 0 ? 0 : bar.pieces().get(series) / plot.most() * (WIDTH - LABELS - NUMBERS);
            box(series, x, y, wide, BAR);
            x += wide;
        }
        text(bar.text(), x + 6, y + 13, 12.5, INK);
    }

    private String fitting(String label) {
        var shorter = label;
        while (type.width(shorter, 12.5) > LABELS - EDGE - 8) {
            shorter = shorter.substring(0, shorter.length() - 2).strip() + "\u2026";
        }
        return shorter;
    }

    private void box(int series, double x, double y, double wide, double high) {
        paint.setColor(COLOURS.get(series % COLOURS.size()));
        paint.fill(new Rectangle2D.Double(x, y, wide, high));
    }

    private void text(String words, double x, double y, double size, Color colour) {
        paint.setColor(colour);
        paint.fill(type.outline(words, size, x, y));
    }
}
