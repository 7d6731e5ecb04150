package redress.evidence.clean;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import redress.evidence.Bytes;

/** Hands content to PDFBox without a copy of it, in memory or on disk. */
final class PdfInput implements RandomAccessRead {

    private final Bytes content;
    private final byte[] buffer = new byte[8 * 1024];
    private long start;
    private int count;
    private long position;

    PdfInput(Bytes content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        return Byte.toUnsignedInt(buffer[(int) (position++ - start)]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int at = (int) (position - start);
        int given = Math.min(length, count - at);
        System.arraycopy(buffer, at, into, from, given);
        position += given;
        return given;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long place) throws IOException {
        if (place < 0) {
            throw new IOException("there is nothing before the beginning");
        }
        position = Math.min(place, content.size());
    }

    @Override
    public long length() {
        return content.size();
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public boolean isEOF() {
        return position >= content.size();
    }

    @Override
    public RandomAccessReadView createView(long from, long length) {
        return new RandomAccessReadView(this, from, length);
    }

    /** Leaves the content open: it belongs to whoever opened it. */
    @Override
    public void close() {
        // Nothing of its own is open.
    }

    private boolean fill() throws IOException {
        if (position >= start && position < start + count) {
            return true;
        }
        start = position;
        count = Math.max(0, content.read(start, buffer, 0, buffer.length));
        return count > 0;
    }
}
