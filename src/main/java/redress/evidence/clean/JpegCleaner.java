package redress.evidence.clean;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import redress.evidence.Bytes;
import redress.evidence.clean.Outcome.Hurdle;
import redress.evidence.clean.Outcome.Remark;

/**
 * Copies of a JPEG what is needed to decode its picture, and nothing else: no EXIF, XMP, IPTC, comment, colour profile, small
 * picture, second picture, or anything behind its end. A picture that its camera noted as turned is turned and saved anew.
 */
final class JpegCleaner implements Cleaner {

    /** How many dots a decoder may hold as coefficients, at 3 to 6 bytes each: outside the program's own memory. */
    private static final long MOST_PROGRESSIVE = 32_000_000;
    private static final int GREY = 1;
    private static final int COLOURS = 3;

    private final PixelLimits limits;

    JpegCleaner(PixelLimits limits) {
        this.limits = limits;
    }

    @Override
    public Outcome.Cleaned clean(Bytes content, OutputStream to) throws Unclean, IOException {
        var head = JpegHead.read(content, limits);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (head.orientation() == Exif.UPRIGHT || !isTurned(head, content, to, remarks)) {
            to.write(head.clean());
            scans(content, head.scans(), to, remarks);
        }
        return new Outcome.Cleaned(remarks);
    }

    /**
     * Copies the picture as it is saved, turned or not.
     *
     * @throws Unclean if it is none, or too large
     */
    static void bare(Bytes content, PixelLimits limits, OutputStream to) throws Unclean, IOException {
        var start = content.part(0, 2);
        if (start.length < 2 || (start[0] & 0xFF) != 0xFF || (start[1] & 0xFF) != JpegHead.START) {
            throw new Unclean(Hurdle.BROKEN);
        }
        var head = JpegHead.read(content, limits);
        to.write(head.clean());
        scans(content, head.scans(), to, EnumSet.noneOf(Remark.class));
    }

    private boolean isTurned(JpegHead head, Bytes content, OutputStream to, Set<Remark> remarks) throws IOException {
        boolean fits = !head.progressive() || (long) head.width() * head.height() <= MOST_PROGRESSIVE;
        boolean known = head.components() == GREY || head.components() == COLOURS;
        if (fits && known && new PictureTurner(limits.decoded(), "jpeg").turn(
                new Joined(head.clean(), content, head.scans()), head.orientation(), to, remarks)) {
            return true;
        }
        remarks.add(Remark.SIDEWAYS);
        return false;
    }

    private static void scans(Bytes content, long from, OutputStream to, Set<Remark> remarks) throws IOException {
        var cursor = new Cursor(content);
        cursor.goTo(from);
        // Not closed: what it writes to is left open.
        var out = new BufferedOutputStream(to, 16 * 1024);
        try {
            if (!toTheEnd(cursor, out)) {
                remarks.add(Remark.CUT_OFF);
            }
        } catch (EOFException cutOff) {
            remarks.add(Remark.CUT_OFF);
        }
        out.write(0xFF);
        out.write(JpegHead.END);
        out.flush();
    }

    /** Copies scans and tables up to the end's marker, without it; false if something came that does not belong there. */
    private static boolean toTheEnd(Cursor cursor, OutputStream out) throws IOException {
        int marker = afterFill(cursor);
        while (marker != JpegHead.END) {
            if (marker == JpegHead.SCAN || JpegHead.isTable(marker)) {
                segment(marker, cursor, out);
                marker = marker == JpegHead.SCAN ? entropy(cursor, out) : afterFill(cursor);
            } else if (marker >= 0xE0) {
                cursor.goTo(cursor.place() + cursor.number(2));
                marker = afterFill(cursor);
            } else {
                return false;
            }
        }
        return true;
    }

    private static void segment(int marker, Cursor cursor, OutputStream out) throws IOException {
        long length = cursor.number(2);
        if (length < 2 || cursor.left() < length - 2) {
            throw new EOFException();
        }
        out.write(0xFF);
        out.write(marker);
        out.write((int) (length >> Byte.SIZE));
        out.write((int) length);
        cursor.copy(length - 2, out);
    }

    /** Copies a scan's data; gives the marker behind it. */
    private static int entropy(Cursor cursor, OutputStream out) throws IOException {
        while (true) {
            int one = must(cursor);
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int marker = must(cursor);
            while (marker == 0xFF) {
                marker = must(cursor);
            }
            if (marker != 0 && (marker < 0xD0 || marker >= JpegHead.START)) {
                return marker;
            }
            out.write(0xFF);
            out.write(marker);
        }
    }

    private static int afterFill(Cursor cursor) throws IOException {
        int marker = must(cursor);
        if (marker != 0xFF) {
            // No marker has this value, so whatever comes is taken as not belonging here.
            return 0;
        }
        while (marker == 0xFF) {
            marker = must(cursor);
        }
        return marker;
    }

    private static int must(Cursor cursor) throws IOException {
        int one = cursor.next();
        if (one < 0) {
            throw new EOFException();
        }
        return one;
    }
}
