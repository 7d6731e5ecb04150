package redress.chart;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a drawing as SVG 1.1, with its words as text, so that it can be searched and read aloud. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    private Svg() {
    }

    static String of(Drawing drawing) {
        var svg = new Svg();
        svg.write(drawing);
        return svg.out.toString();
    }

    private void write(Drawing drawing) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.1f\" height=\"%.1f\" viewBox=\"0 0 %.1f %.1f\" "
                        + "font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\">",
                drawing.width(), drawing.height(), drawing.width(), drawing.height());
        add("<defs><marker id=\"head\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"3.5\" orient=\"auto\">"
                + "<path d=\"M0,0 L7,3.5 L0,7 z\" fill=\"#333333\"/></marker></defs>");
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        drawing.lines().forEach(this::line);
        drawing.frames().forEach(this::frame);
        drawing.texts().forEach(this::text);
        out.append("</svg>\n");
    }

    private void line(Drawing.Line line) {
        var points = line.points().stream().map(point -> format("%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"#333333\" stroke-width=\"0.9\"%s/>", points,
                line.head() ? " marker-end=\"url(#head)\"" : "");
    }

    private void frame(Drawing.Frame frame) {
        frame(frame, 0, frame.shape().fill());
        if (frame.shape().doubled()) {
            frame(frame, 2.5, "none");
        }
    }

    private void frame(Drawing.Frame frame, double inset, String fill) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"%s/>",
                frame.x() + inset, frame.y() + inset, frame.width() - 2 * inset, frame.height() - 2 * inset,
                frame.shape().corner(), fill, frame.gap() ? BoxText.RED : "#333333",
                frame.gap() ? " stroke-width=\"1.4\" stroke-dasharray=\"5 3\"" : " stroke-width=\"0.9\"");
    }

    private void text(Drawing.Text text) {
        if (text.backed()) {
            add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#ffffff\"/>", text.x() - 1,
                    text.y() - text.size(), text.width() + 2, text.size() * Typeface.LEADING);
        }
        add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\">%s</text>", text.x(), text.y(), text.size(),
                text.colour(), escaped(text.words()));
    }

    private void add(String format, Object... values) {
        out.append(format(format, values)).append('\n');
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
