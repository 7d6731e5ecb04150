package redress.evidence.clean;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import redress.evidence.Bytes;

/** Content in memory. */
record HeldBytes(byte[] bytes) implements Bytes {

    static HeldBytes of(String latin) {
        return new HeldBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long at, byte[] into, int from, int length) {
        if (at >= bytes.length) {
            return -1;
        }
        // Never much at once, as a sealed file ends a piece.
        int given = (int) Math.min(Math.min(length, 1000), bytes.length - at);
        System.arraycopy(bytes, (int) at, into, from, given);
        return given;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
