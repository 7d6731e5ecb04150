package redress.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a box, line by line, and how much room it needs.
 *
 * @param lines  the lines from top to bottom
 * @param width  of the widest, in points
 * @param height of all, in points
 */
record BoxText(List<Line> lines, double width, double height) {

    /** A line with the size and the colour of its type. */
    record Line(String words, double size, String colour) {
    }

    /** How wide a box may grow, in points: about 28 signs of its type. */
    static final double WIDEST = 150;
    static final double TYPE = 10;
    static final double SMALL = 8.5;
    static final String INK = "#111111";
    static final String GREY = "#555555";
    static final String RED = "#b00020";

    static BoxText of(Box box, Typeface type) {
        var lines = new ArrayList<Line>();
        if (!box.name().isEmpty()) {
            lines.add(new Line(box.name(), SMALL, GREY));
        }
        type.lines(box.text(), TYPE, WIDEST).forEach(words -> lines.add(new Line(words, TYPE, INK)));
        box.notes().forEach(note -> type.lines(note, SMALL, WIDEST).forEach(words -> lines.add(new Line(words, SMALL, INK))));
        if (!box.visited()) {
            lines.add(new Line("no scenario comes here", SMALL, RED));
        }
        return new BoxText(List.copyOf(lines),
                lines.stream().mapToDouble(line -> type.width(line.words(), line.size())).max().orElse(0),
                lines.stream().mapToDouble(line -> line.size() * Typeface.LEADING).sum());
    }
}
