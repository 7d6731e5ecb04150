package redress.evidence;

import java.io.FilterInputStream;
import java.io.IOException;

/** Reads content to its end and closes it. */
final class ClosingStream extends FilterInputStream {

    private final Bytes content;

    ClosingStream(Bytes content) {
        super(content.stream());
        this.content = content;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
