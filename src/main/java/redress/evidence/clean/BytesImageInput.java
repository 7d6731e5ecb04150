package redress.evidence.clean;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;
import redress.evidence.Bytes;

/** Hands content to a decoder of pictures without a copy of it, in memory or on disk. */
final class BytesImageInput extends ImageInputStreamImpl {

    private final Bytes content;

    BytesImageInput(Bytes content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int count = content.read(streamPos, into, from, length);
        streamPos += Math.max(0, count);
        return count;
    }

    @Override
    public long length() {
        return content.size();
    }
}
