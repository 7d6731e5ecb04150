package redress.evidence.clean;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import redress.evidence.Bytes;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;

/**
 * What stands in a JPEG before its first scan (ITU-T T.81, annex B).
 *
 * @param clean       a new beginning, with what is needed to decode the picture and nothing else
 * @param scans       where in the file the first scan's marker stands
 * @param orientation as the camera noted it, 1 to 8
 * @param width       in dots
 * @param height      in dots
 * @param components  1 for grey, 3 for colours, 4 for printers' colours
 * @param progressive true if the whole picture has to be held while it is decoded
 */
record JpegHead(byte[] clean, long scans, int orientation, int width, int height, int components, boolean progressive) {

    static final int START = 0xD8;
    static final int END = 0xD9;
    static final int SCAN = 0xDA;

    /** Plain tables and frames; an encoder needs less than 2 KB for them, ours is no small limit. */
    private static final int LONGEST = 1 << 20;
    private static final int FRAME_PROGRESSIVE = 0xC2;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] ADOBE = ascii("Adobe");
    /** Version, flags and the kind of colours; encoders write no more. */
    private static final int ADOBE_SIZE = 12;
    /** JFIF 1.01, dots that are square, no small picture (ITU-T T.871). */
    private static final byte[] NEW_JFIF = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    /** Reads to the first scan. */
    static JpegHead read(Bytes content, PixelLimits limits) throws Unclean, IOException {
        try {
            return new Reader(content).read(limits);
        } catch (EOFException cutOff) {
            throw new Unclean(Hurdle.BROKEN);
        }
    }

    /** Whether a segment is needed to decode the picture, and has no room for anything else. */
    static boolean isTable(int marker) {
        return marker == 0xC4 || marker == 0xDB || marker == 0xDC || marker == 0xDD;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Collects it. */
    private static final class Reader {

        private final Cursor cursor;
        private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
        private int orientation = Exif.UPRIGHT;
        private byte[] frame = {};
        private int frameMarker;
        private boolean jfif;

        Reader(Bytes content) {
            this.cursor = new Cursor(content);
            cursor.goTo(2);
        }

        JpegHead read(PixelLimits limits) throws Unclean, IOException {
            long scans = cursor.place();
            for (int marker = marker(); marker != SCAN; marker = marker()) {
                int length = (int) cursor.number(2) - 2;
                if (length < 0) {
                    throw new Unclean(Hurdle.BROKEN);
                }
                segment(marker, cursor.take(length));
                scans = cursor.place();
                if (clean.size() > LONGEST) {
                    throw new Unclean(Hurdle.BROKEN);
                }
            }
            if (frame.length < 6) {
                throw new Unclean(Hurdle.BROKEN);
            }
            int height = (frame[1] & 0xFF) << Byte.SIZE | frame[2] & 0xFF;
            int width = (frame[3] & 0xFF) << Byte.SIZE | frame[4] & 0xFF;
            if ((long) width * height > limits.declared()) {
                throw new Unclean(Danger.BOMB);
            }
            if (width == 0 || height == 0) {
                throw new Unclean(Hurdle.BROKEN);
            }
            return new JpegHead(beginning(), scans, orientation, width, height, frame[5], frameMarker == FRAME_PROGRESSIVE);
        }

        private int marker() throws Unclean, IOException {
            if (cursor.number(1) != 0xFF) {
                throw new Unclean(Hurdle.BROKEN);
            }
            int marker = (int) cursor.number(1);
            while (marker == 0xFF) {
                marker = (int) cursor.number(1);
            }
            if (marker < 0xC0 || marker >= 0xD0 && marker <= END) {
                throw new Unclean(Hurdle.BROKEN);
            }
            return marker;
        }

        private void segment(int marker, byte[] body) throws Unclean {
            if (marker == APP0 && begins(body, JFIF)) {
                jfif = true;
            } else if (marker == APP1 && begins(body, EXIF) && orientation == Exif.UPRIGHT) {
                orientation = Exif.orientation(Arrays.copyOfRange(body, EXIF.length, body.length));
            } else if (marker == APP14 && begins(body, ADOBE) && body.length >= ADOBE_SIZE) {
                put(clean, marker, Arrays.copyOf(body, ADOBE_SIZE));
            } else if (isTable(marker)) {
                put(clean, marker, body);
            } else if (marker < 0xD0 && marker != 0xC8) {
                if (frame.length > 0) {
                    throw new Unclean(Hurdle.BROKEN);
                }
                frame = body;
                frameMarker = marker;
                put(clean, marker, body);
            }
        }

        private byte[] beginning() {
            var out = new ByteArrayOutputStream();
            out.write(0xFF);
            out.write(START);
            if (jfif) {
                put(out, APP0, NEW_JFIF);
            }
            out.writeBytes(clean.toByteArray());
            return out.toByteArray();
        }

        private static void put(ByteArrayOutputStream out, int marker, byte[] body) {
            out.write(0xFF);
            out.write(marker);
            out.write(body.length + 2 >> Byte.SIZE);
            out.write(body.length + 2);
            out.writeBytes(body);
        }

        private static boolean begins(byte[] body, byte[] with) {
            return body.length >= with.length && Arrays.equals(body, 0, with.length, with, 0, with.length);
        }
    }
}
