package redress.chart;

import java.util.List;

/**
 * A page: what stands where, in points from the upper left corner.
 *
 * @param width  how wide the page is
 * @param height how high it is
 * @param frames the frames of boxes
 * @param lines  the arrows, each from its begin to its head
 * @param texts  single lines of text
 */
record Drawing(double width, double height, List<Frame> frames, List<Line> lines, List<Text> texts) {
    Drawing {
        frames = List.copyOf(frames);
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    /** The same with everything moved to the right and down. */
    Drawing movedBy(double x, double y) {
        return new Drawing(width, height,
                frames.stream().map(frame -> new Frame(frame.x() + x, frame.y() + y, frame.width(), frame.height(), frame.shape(),
                        frame.gap())).toList(),
                lines.stream().map(line -> new Line(line.points().stream().map(point -> new Point(point.x() + x, point.y() + y))
                        .toList(), line.head())).toList(),
                texts.stream().map(text -> new Text(text.words(), text.x() + x, text.y() + y, text.width(), text.size(),
                        text.colour(), text.backed())).toList());
    }

    /** A point. */
    record Point(double x, double y) {
    }

    /** The frame of a box; a gap is drawn dashed. */
    record Frame(double x, double y, double width, double height, Shape shape, boolean gap) {
    }

    /** A line of several points; with a head it is an arrow. */
    record Line(List<Point> points, boolean head) {
        Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A line of text on its baseline.
     *
     * @param size   of the type in points
     * @param colour as {@code #rrggbb}
     * @param backed whether it stands on a white ground, so that an arrow below does not cross it
     */
    record Text(String words, double x, double y, double width, double size, String colour, boolean backed) {
    }
}
