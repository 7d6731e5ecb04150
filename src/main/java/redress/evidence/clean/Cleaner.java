package redress.evidence.clean;

import java.io.IOException;
import java.io.OutputStream;
import redress.evidence.Bytes;

/** Cleans files of one type. */
interface Cleaner {

    /**
     * Writes a clean copy.
     *
     * @throws Unclean     if it cannot be cleaned, or is not to be kept
     * @throws IOException if it cannot be read or written
     */
    Outcome.Cleaned clean(Bytes content, OutputStream to) throws Unclean, IOException;
}
