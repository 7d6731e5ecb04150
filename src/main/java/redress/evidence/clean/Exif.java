package redress.evidence.clean;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads of a picture's EXIF part (CIPA DC-008) the one thing that must be known before it is dropped. */
final class Exif {

    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {
    }

    /**
     * How the picture is to be turned to be seen as it was taken.
     *
     * @param tiff the part from its byte order mark on
     * @return 1 to 8; 1 also if it says nothing that can be understood
     */
    static int orientation(byte[] tiff) {
        if (tiff.length < 14 || tiff[0] != tiff[1] || tiff[0] != 'I' && tiff[0] != 'M') {
            return UPRIGHT;
        }
        var bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = Integer.toUnsignedLong(bytes.getInt(4));
        if (first + 2 > tiff.length) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(bytes.getShort((int) first));
        for (int i = 0; i < entries && first + 2 + (i + 1L) * ENTRY <= tiff.length; i++) {
            int at = (int) first + 2 + i * ENTRY;
            if (Short.toUnsignedInt(bytes.getShort(at)) == ORIENTATION) {
                int value = Short.toUnsignedInt(bytes.getShort(at + 8));
                return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
