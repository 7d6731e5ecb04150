package redress.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The type in which letters are set: Liberation Sans, which PDFBox brings along, so that a letter looks the same on a machine
 * that has no fonts at all. Used by one thread.
 */
final class Type {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** What only changes how the sign before it looks, or joins two: it says nothing by itself. */
    private static final List<Integer> SILENT = List.of(0x200B, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF);
    private static final int FIRST_SKIN = 0x1F3FB;
    private static final int LAST_SKIN = 0x1F3FF;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Type(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    static Type read() {
        try (var file = PDDocument.class.getResourceAsStream(FILE)) {
            return new Type(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException("The font of the letters cannot be read", failed);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** The same words in signs that the font has. One that it lacks is named in brackets, so that its meaning is not lost. */
    String settable(String words) {
        var set = new StringBuilder();
        words.codePoints().filter(sign -> !SILENT.contains(sign) && (sign < FIRST_SKIN || sign > LAST_SKIN)).forEach(sign -> {
            if (sign == '\t') {
                set.append("    ");
            } else if (Character.isISOControl(sign)) {
                set.append(' ');
            } else if (glyphs.getGlyphId(sign) != 0) {
                set.appendCodePoint(sign);
            } else if (Character.isSpaceChar(sign)) {
                set.append(' ');
            } else {
                set.append('[').append(name(sign)).append(']');
            }
        });
        return set.toString();
    }

    private static String name(int sign) {
        var name = Character.getName(sign);
        return name == null ? "?" : name.toLowerCase(Locale.ROOT);
    }

    /** How wide a line of settable words is, in points, at a size in points. */
    float width(String line, float size) {
        return (float) line.codePoints().mapToDouble(sign -> advance(glyphs.getGlyphId(sign))).sum() * size;
    }

    /** Breaks settable words into lines that are at most so wide; a word that is wider is broken within. */
    List<String> lines(String words, float size, float most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words.strip().split(" +")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= most) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > most) {
                int cut = fitting(line, size, most);
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How much of a word fits into a line; one sign at least. */
    private int fitting(String word, float size, float most) {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length() && width(word.substring(0, word.offsetByCodePoints(cut, 1)), size) <= most) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }

    private double advance(int glyph) {
        try {
            return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
        } catch (IOException failed) {
            throw new UncheckedIOException("The letters' font cannot be measured", failed);
        }
    }
}
