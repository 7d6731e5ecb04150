package redress.work;

import java.io.IOException;
import java.io.OutputStream;

/** Where the bytes of the files are that people send: the channel. One thread at a time asks it. */
public interface Source {

    /** Where nothing can be fetched from. */
    Source NONE = (fileId, to) -> {
        throw new IOException("there is nothing to fetch from");
    };

    /**
     * Writes a file's bytes, in pieces, as they come.
     *
     * @param fileId as the channel names the file
     * @param to     takes the bytes; what it throws is thrown on
     * @throws Withheld    if the channel will never give it
     * @throws IOException if it did not come, or not whole; it may another time
     */
    void fetch(String fileId, OutputStream to) throws IOException;

    /** The channel gives no files of that size to anybody. */
    final class Withheld extends IOException {

        private static final long serialVersionUID = 1;

        /** It does not. */
        public Withheld() {
            super("the file is larger than what the channel gives");
        }
    }
}
