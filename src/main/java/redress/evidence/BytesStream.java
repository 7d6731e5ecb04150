package redress.evidence;

import java.io.IOException;
import java.io.InputStream;

/** Reads content from one place to its end. */
final class BytesStream extends InputStream {

    private final Bytes content;
    private long at;

    BytesStream(Bytes content, long from) {
        this.content = content;
        this.at = from;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = content.read(at, into, from, length);
        at += Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, content.size() - at));
        at += skipped;
        return skipped;
    }
}
