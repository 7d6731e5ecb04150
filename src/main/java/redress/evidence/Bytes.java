package redress.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Content that can be read from any place in it, without ever being whole in memory. For one thread at a time. */
public interface Bytes extends Closeable {

    /** How many there are. */
    long size();

    /**
     * Reads.
     *
     * @param at     the place of the first byte, from 0
     * @param into   takes them
     * @param from   where in {@code into} the first one goes
     * @param length how many are wanted at most
     * @return how many came, at least one; -1 if there is none at that place
     * @throws IOException if they cannot be read, or are not what was kept
     */
    int read(long at, byte[] into, int from, int length) throws IOException;

    /** Reads from the beginning to the end; closing it leaves this open. */
    default InputStream stream() {
        return stream(0);
    }

    /** Reads from a place to the end; closing it leaves this open. */
    default InputStream stream(long from) {
        return new BytesStream(this, from);
    }

    /**
     * Up to {@code length} bytes from a place.
     *
     * @return fewer where the content ends earlier, none behind its end
     */
    default byte[] part(long at, int length) throws IOException {
        return stream(at).readNBytes(length);
    }
}
