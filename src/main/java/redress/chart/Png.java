package redress.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints a drawing as PNG. Letters are painted as outlines, so that no font of the machine is needed. */
final class Png {

    /** Pixels to a point: 144 to the inch, which prints well on A3. */
    private static final double SCALE = 2;
    private static final Stroke THIN = new BasicStroke(0.9f);
    private static final Stroke DASHED =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);

    private final Typeface type;
    private final Graphics2D paint;

    private Png(Typeface type, Graphics2D paint) {
        this.type = type;
        this.paint = paint;
    }

    static byte[] of(Drawing drawing, Typeface type) {
        var image = new BufferedImage((int) Math.ceil(drawing.width() * SCALE), (int) Math.ceil(drawing.height() * SCALE),
                BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, image.getWidth(), image.getHeight());
        paint.transform(AffineTransform.getScaleInstance(SCALE, SCALE));
        new Png(type, paint).paint(drawing);
        paint.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("The picture cannot be written", failed);
        }
        return bytes.toByteArray();
    }

    private void paint(Drawing drawing) {
        drawing.lines().forEach(this::line);
        drawing.frames().forEach(this::frame);
        drawing.texts().forEach(this::text);
    }

    private void line(Drawing.Line line) {
        var path = new Path2D.Double();
        var first = line.points().get(0);
        path.moveTo(first.x(), first.y());
        line.points().stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        paint.setColor(Color.DARK_GRAY);
        paint.setStroke(THIN);
        paint.draw(path);
        if (line.head()) {
            int count = line.points().size();
            head(line.points().get(count - 2), line.points().get(count - 1));
        }
    }

    private void head(Drawing.Point from, Drawing.Point to) {
        double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
        var head = new Path2D.Double();
        head.moveTo(0, 0);
        head.lineTo(-6, -3);
        head.lineTo(-6, 3);
        head.closePath();
        var place = AffineTransform.getTranslateInstance(to.x(), to.y());
        place.rotate(angle);
        paint.fill(head.createTransformedShape(place));
    }

    private void frame(Drawing.Frame frame) {
        double corner = 2.0 * frame.shape().corner();
        var outline = new RoundRectangle2D.Double(frame.x(), frame.y(), frame.width(), frame.height(), corner, corner);
        paint.setColor(Color.decode(frame.shape().fill()));
        paint.fill(outline);
        paint.setColor(frame.gap() ? Color.decode(BoxText.RED) : Color.DARK_GRAY);
        paint.setStroke(frame.gap() ? DASHED : THIN);
        paint.draw(outline);
        if (frame.shape().doubled()) {
            paint.draw(new RoundRectangle2D.Double(frame.x() + 2.5, frame.y() + 2.5, frame.width() - 5, frame.height() - 5,
                    corner, corner));
        }
    }

    private void text(Drawing.Text text) {
        if (text.backed()) {
            paint.setColor(Color.WHITE);
            paint.fill(new Rectangle2D.Double(text.x() - 1, text.y() - text.size(), text.width() + 2,
                    text.size() * Typeface.LEADING));
        }
        paint.setColor(Color.decode(text.colour()));
        paint.fill(type.outline(text.words(), text.size(), text.x(), text.y()));
    }
}
