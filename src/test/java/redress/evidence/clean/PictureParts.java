package redress.evidence.clean;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A second reader of the parts of pictures, made after the formats and not after the cleaner. */
final class PictureParts {

    private PictureParts() {
    }

    /** The markers of a JPEG in order, those within scans aside, "rest N" if N bytes stand behind its end. */
    static List<String> ofJpeg(byte[] jpeg) {
        var parts = new ArrayList<String>();
        int at = 0;
        while (at + 1 < jpeg.length) {
            if (jpeg[at] != (byte) 0xFF) {
                parts.add("no marker at " + at);
                return parts;
            }
            int marker = jpeg[at + 1] & 0xFF;
            parts.add(Integer.toHexString(marker));
            at += 2;
            if (marker == 0xD9) {
                break;
            }
            if (marker != 0xD8) {
                at += (jpeg[at] & 0xFF) * 256 + (jpeg[at + 1] & 0xFF);
            }
            if (marker == 0xDA) {
                while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] == 0
                        || jpeg[at + 1] >= (byte) 0xD0 && jpeg[at + 1] <= (byte) 0xD7) {
                    at++;
                }
            }
        }
        if (at < jpeg.length) {
            parts.add("rest " + (jpeg.length - at));
        }
        return parts;
    }

    /** The names of a PNG's parts in order, "rest N" if N bytes stand behind its end. */
    static List<String> ofPng(byte[] png) {
        var parts = new ArrayList<String>();
        var in = ByteBuffer.wrap(png).position(8);
        while (in.remaining() >= 12) {
            int length = in.getInt();
            var name = new byte[4];
            in.get(name);
            parts.add(new String(name, StandardCharsets.US_ASCII));
            in.position(in.position() + length + 4);
            if (parts.contains("IEND")) {
                break;
            }
        }
        if (in.hasRemaining()) {
            parts.add("rest " + in.remaining());
        }
        return parts;
    }
}
