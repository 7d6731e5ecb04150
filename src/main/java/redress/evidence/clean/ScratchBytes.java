package redress.evidence.clean;

import java.io.IOException;
import java.io.OutputStream;
import redress.evidence.Bytes;

/** Content that is set aside on disk, encrypted, and read again from any place. */
final class ScratchBytes implements Bytes {

    private final SealedScratch scratch = new SealedScratch();

    /** Takes the content, before any of it is read. */
    OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                scratch.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                scratch.write(bytes, from, length);
            }
        };
    }

    @Override
    public long size() {
        return scratch.length();
    }

    @Override
    public int read(long at, byte[] into, int from, int length) throws IOException {
        scratch.seek(at);
        return scratch.read(into, from, length);
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
