package redress.evidence.clean;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of an archive, and stops what grows beyond all measure. */
final class Growth {

    /** Below it, nothing is a bomb. */
    private static final long HARMLESS = 16L << 20;
    /** Office files grow by 30 at most; what deflate packs best grows by 1,032. */
    private static final int MOST_TIMES = 100;
    /** No Office file that is small enough to be sent unpacks to as much. */
    private static final long MOST = 1L << 30;

    private final long most;
    private long unpacked;

    /** It grew too much. */
    static final class Bomb extends IOException {

        Bomb() {
            super("it grows beyond all measure");
        }
    }

    /** For a file of so many bytes. */
    Growth(long packed) {
        this.most = Math.min(MOST, Math.max(HARMLESS, packed * MOST_TIMES));
    }

    /** Counts what is read; closing it leaves the stream open. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                return counted(count, count);
            }

            @Override
            public void close() {
                // It is one part of an archive that is read on.
            }
        };
    }

    private int counted(int result, int count) throws Bomb {
        unpacked += result < 0 ? 0 : count;
        if (unpacked > most) {
            throw new Bomb();
        }
        return result;
    }
}
