package redress.evidence.clean;

import java.io.IOException;
import redress.evidence.Bytes;

/**
 * A new beginning before the rest of some content.
 *
 * @param head the new beginning
 * @param rest the content
 * @param from where in the content the rest begins
 */
record Joined(byte[] head, Bytes rest, long from) implements Bytes {

    @Override
    public long size() {
        return head.length + Math.max(0, rest.size() - from);
    }

    @Override
    public int read(long at, byte[] into, int offset, int length) throws IOException {
        if (at >= head.length) {
            return rest.read(at - head.length + from, into, offset, length);
        }
        int given = (int) Math.min(length, head.length - at);
        System.arraycopy(head, (int) at, into, offset, given);
        return given;
    }

    /** Leaves the content open: it belongs to whoever opened it. */
    @Override
    public void close() {
        // Nothing of its own is open.
    }
}
