package redress.evidence.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What came of cleaning some bytes.
 *
 * @param found   what they are
 * @param outcome what became of them
 * @param copy    what was written
 */
record Washed(Sniffed found, Outcome outcome, byte[] copy) {

    static Washed of(byte[] content, String name) {
        return of(content, name, new Cleaning());
    }

    static Washed of(byte[] content, String name, Cleaning cleaning) {
        var copy = new ByteArrayOutputStream();
        try {
            var bytes = new HeldBytes(content);
            var found = Sniff.of(bytes, name);
            return new Washed(found, cleaning.clean(bytes, found, copy), copy.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String latin() {
        return new String(copy, StandardCharsets.ISO_8859_1);
    }
}
