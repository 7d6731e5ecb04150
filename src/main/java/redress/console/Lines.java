package redress.console;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of the input, whatever their length: what lies beyond the longest that can mean anything is read and dropped. */
final class Lines {

    /** Many times the longest answer, so that one that is too long is still refused as such. */
    private static final int LONGEST = 1 << 16;

    private final Reader in;

    Lines(Reader in) {
        this.in = in;
    }

    /** The next line without its end, or nothing at the end of the input. */
    Optional<String> next() throws IOException {
        var line = new StringBuilder();
        int sign = in.read();
        boolean any = sign >= 0;
        for (; sign >= 0 && sign != '\n'; sign = in.read()) {
            if (line.length() < LONGEST) {
                line.append((char) sign);
            }
        }
        return any ? Optional.of(line.toString().stripTrailing()) : Optional.empty();
    }
}
