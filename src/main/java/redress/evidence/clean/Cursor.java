package redress.evidence.clean;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import redress.evidence.Bytes;

/** Walks through content byte by byte. */
final class Cursor {

    private final Bytes content;
    private final byte[] buffer = new byte[16 * 1024];
    private long start;
    private int at;
    private int count;

    Cursor(Bytes content) {
        this.content = content;
    }

    /** Where it stands, from 0. */
    long place() {
        return start + at;
    }

    /** How many bytes follow. */
    long left() {
        return content.size() - place();
    }

    void goTo(long place) {
        start = place;
        at = 0;
        count = 0;
    }

    /** The next byte, unsigned; -1 at the end. */
    int next() throws IOException {
        if (at == count && !fill()) {
            return -1;
        }
        return buffer[at++] & 0xFF;
    }

    /** The next bytes as an unsigned number, the highest first. */
    long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = next();
            if (next < 0) {
                throw new EOFException();
            }
            number = number << Byte.SIZE | next;
        }
        return number;
    }

    /** The next bytes, all of them. */
    byte[] take(int length) throws IOException {
        if (left() < length) {
            throw new EOFException();
        }
        var taken = content.part(place(), length);
        goTo(place() + length);
        return taken;
    }

    /** Copies the next bytes, which must be there. */
    void copy(long length, OutputStream to) throws IOException {
        long left = length;
        while (left > 0) {
            if (at == count && !fill()) {
                throw new EOFException();
            }
            int some = (int) Math.min(left, count - at);
            to.write(buffer, at, some);
            at += some;
            left -= some;
        }
    }

    private boolean fill() throws IOException {
        goTo(place());
        count = Math.max(0, content.read(start, buffer, 0, buffer.length));
        return count > 0;
    }
}
