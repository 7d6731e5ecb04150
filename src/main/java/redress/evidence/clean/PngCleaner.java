package redress.evidence.clean;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import redress.evidence.Bytes;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;
import redress.evidence.clean.Outcome.Remark;

/**
 * Copies of a PNG (W3C, third edition) the parts that make the picture, and nothing else: no text, time, EXIF,
 * colour profile, size on paper, or anything behind its end. A picture that is noted as turned is turned and saved anew.
 */
final class PngCleaner implements Cleaner {

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "bKGD",
            "acTL", "fcTL", "fdAT");
    private static final byte[] BEGINNING = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final int AROUND = 12;
    /** A dot takes up to eight bytes decoded and four in a plain copy; one of a JPEG takes three. */
    private static final int LARGER_DOTS = 4;

    private final PixelLimits limits;

    PngCleaner(PixelLimits limits) {
        this.limits = limits;
    }

    /**
     * A look at all parts.
     *
     * @param orientation as noted, 1 to 8
     * @param isWhole     false if the end is missing
     */
    private record Look(int orientation, boolean isWhole) {
    }

    @Override
    public Outcome.Cleaned clean(Bytes content, OutputStream to) throws Unclean, IOException {
        var look = look(content);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (look.orientation() != Exif.UPRIGHT) {
            var turner = new PictureTurner(Math.max(1, limits.decoded() / LARGER_DOTS), "png");
            if (turner.turn(content, look.orientation(), to, remarks)) {
                return new Outcome.Cleaned(remarks);
            }
            remarks.add(Remark.SIDEWAYS);
        }
        if (!look.isWhole()) {
            remarks.add(Remark.CUT_OFF);
        }
        copy(content, to);
        return new Outcome.Cleaned(remarks);
    }

    /**
     * Copies the picture as it is saved, turned or not.
     *
     * @throws Unclean if it is none, or too large
     */
    static void bare(Bytes content, PixelLimits limits, OutputStream to) throws Unclean, IOException {
        new PngCleaner(limits).look(content);
        copy(content, to);
    }

    private Look look(Bytes content) throws Unclean, IOException {
        var cursor = new Cursor(content);
        cursor.goTo(BEGINNING.length);
        int orientation = Exif.UPRIGHT;
        boolean picture = false;
        for (boolean first = true; cursor.left() >= AROUND; first = false) {
            long length = cursor.number(4);
            var type = type(cursor);
            long next = cursor.place() + length + 4;
            if (first) {
                checkSize(type, length, cursor);
            }
            picture |= type.equals("IDAT");
            if (type.equals("IEND")) {
                if (!picture) {
                    break;
                }
                return new Look(orientation, true);
            }
            if (type.equals("eXIf") && length <= 0xFFFF && cursor.left() >= length) {
                orientation = Exif.orientation(cursor.take((int) length));
            }
            cursor.goTo(next);
        }
        if (!picture) {
            throw new Unclean(Hurdle.BROKEN);
        }
        return new Look(orientation, false);
    }

    private void checkSize(String type, long length, Cursor cursor) throws Unclean, IOException {
        if (!type.equals("IHDR") || length != 13 || cursor.left() < length) {
            throw new Unclean(Hurdle.BROKEN);
        }
        long width = cursor.number(4);
        long height = cursor.number(4);
        if (width == 0 || height == 0) {
            throw new Unclean(Hurdle.BROKEN);
        }
        if (width > limits.declared() / height) {
            throw new Unclean(Danger.BOMB);
        }
    }

    private static void copy(Bytes content, OutputStream to) throws IOException {
        var cursor = new Cursor(content);
        cursor.goTo(BEGINNING.length);
        to.write(BEGINNING);
        while (cursor.left() > AROUND) {
            long length = cursor.number(4);
            var type = type(cursor);
            // A part that breaks off is written with what there is of it.
            long there = Math.min(length, Math.max(0, cursor.left() - 4));
            long next = cursor.place() + length + 4;
            if (type.equals("IEND")) {
                break;
            }
            if (NEEDED.contains(type)) {
                to.write(number(there));
                var checked = new CheckedOutputStream(to, new CRC32());
                checked.write(type.getBytes(StandardCharsets.ISO_8859_1));
                cursor.copy(there, checked);
                to.write(number(checked.getChecksum().getValue()));
            }
            cursor.goTo(next);
        }
        to.write(END);
    }

    private static String type(Cursor cursor) throws IOException {
        if (cursor.left() < 4) {
            throw new EOFException();
        }
        return new String(cursor.take(4), StandardCharsets.ISO_8859_1);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }
}
