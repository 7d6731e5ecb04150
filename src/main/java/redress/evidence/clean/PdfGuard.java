package redress.evidence.clean;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import redress.evidence.Bytes;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;

/**
 * Looks, before a PDF is read, at the packed streams that reading it unpacks in memory: those that hold its objects and its
 * tables (ISO 32000-1, 7.5.7 and 7.5.8). Pictures, fonts and pages are never unpacked.
 */
final class PdfGuard {

    /** All such streams of one file unpacked; the structure of the largest reports takes a tenth of it. */
    private static final long MOST = 32L << 20;
    /** The longest description of a stream that is looked at; encoders write a few hundred bytes. */
    private static final int LONGEST = 4096;
    private static final String STREAM = "stream";
    /** What such a stream's description holds, and how any name can be written otherwise. */
    private static final List<String> SIGNS = List.of("/First", "/ObjStm", "/XRef", "#");

    private final Bytes content;
    private final byte[] passed = new byte[LONGEST];
    private long unpacked;

    PdfGuard(Bytes content) {
        this.content = content;
    }

    /**
     * Looks at the whole file.
     *
     * @throws Unclean if they would take too much memory, or are packed in a way that only an attacker uses
     */
    void look() throws Unclean, IOException {
        var cursor = new Cursor(content);
        int matched = 0;
        for (int one = cursor.next(); one >= 0; one = cursor.next()) {
            passed[(int) ((cursor.place() - 1) % LONGEST)] = (byte) one;
            matched = one == STREAM.charAt(matched) ? matched + 1 : one == STREAM.charAt(0) ? 1 : 0;
            if (matched == STREAM.length()) {
                matched = 0;
                describe(cursor.place());
            }
        }
    }

    private void describe(long place) throws Unclean, IOException {
        var before = before(place - STREAM.length());
        if (before.endsWith("end") || !before.stripTrailing().endsWith(">>")) {
            return;
        }
        var description = before.substring(Math.max(0, before.lastIndexOf("endobj")));
        boolean isWhole = description.contains("obj");
        boolean isStructure = !isWhole || SIGNS.stream().anyMatch(description::contains);
        if (!isStructure || isWhole && !description.contains("/Filter")) {
            return;
        }
        int filters = count(description, "Decode") - count(description, "DecodeParms");
        if (isWhole && (filters > 1 || !description.contains("FlateDecode"))) {
            throw new Unclean(Hurdle.BROKEN);
        }
        inflate(place);
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private String before(long end) {
        int length = (int) Math.min(LONGEST - STREAM.length(), end);
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = passed[(int) ((end - length + i) % LONGEST)];
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private void inflate(long place) throws Unclean, IOException {
        var cursor = new Cursor(content);
        cursor.goTo(place);
        int one = cursor.next();
        long from = one == '\r' && cursor.next() == '\n' ? place + 2 : place + 1;
        var inflater = new Inflater();
        try (var in = content.stream(from)) {
            var packed = new byte[8192];
            var out = new byte[8192];
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int count = in.read(packed);
                    if (count < 0) {
                        return;
                    }
                    inflater.setInput(packed, 0, count);
                }
                int count = inflater.inflate(out);
                if (count == 0 && inflater.needsDictionary()) {
                    return;
                }
                unpacked += count;
                if (unpacked > MOST) {
                    throw new Unclean(Danger.BOMB);
                }
            }
        } catch (DataFormatException notPacked) {
            // Then it does not grow when it is read either.
            return;
        } finally {
            inflater.end();
        }
    }
}
