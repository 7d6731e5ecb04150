package redress.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The type in which charts are set: Liberation Sans, which PDFBox brings along. Widths and outlines come from the font's
 * own file, so that a picture looks the same on a machine that has no fonts at all. Used by one thread.
 */
public final class Typeface {

    /** How high a line is, in sizes of its type. */
    public static final double LEADING = 1.25;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    /** Reads the font. */
    public static Typeface read() {
        try (var file = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException("The font of the charts cannot be read", failed);
        }
    }

    /** How wide a line is, in points, at a size in points. */
    public double width(String line, double size) {
        return line.codePoints().mapToDouble(sign -> advance(glyphs.getGlyphId(sign))).sum() * size;
    }

    /** Breaks words into lines that are at most so wide; a single longer word stands alone. */
    public List<String> lines(String text, double size, double most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > most) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** The outline of a line whose first sign stands at a point of the baseline. */
    public GeneralPath outline(String line, double size, double x, double y) {
        var outline = new GeneralPath();
        double at = x;
        for (int sign : line.codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(sign);
            outline.append(glyph(glyph).getPathIterator(new AffineTransform(size / em(), 0, 0, -size / em(), at, y)), false);
            at += advance(glyph) * size;
        }
        return outline;
    }

    private GeneralPath glyph(int id) {
        try {
            var glyph = font.getGlyph().getGlyph(id);
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException failed) {
            throw new UncheckedIOException("A sign of the charts' font cannot be read", failed);
        }
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / em();
        } catch (IOException failed) {
            throw new UncheckedIOException("The charts' font cannot be measured", failed);
        }
    }

    private double em() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException failed) {
            throw new UncheckedIOException("The charts' font cannot be measured", failed);
        }
    }
}
