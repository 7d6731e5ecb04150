package redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesComeOneByOneWhateverEndsThem() throws IOException {
        var lines = new Lines(new StringReader("one\r\n\ntwo  \nlast"));

        assertThat(lines.next()).hasValue("one");
        assertThat(lines.next()).hasValue("");
        assertThat(lines.next()).hasValue("two");
        assertThat(lines.next()).hasValue("last");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void aLineWithoutEndTakesNoMoreMemoryThanALongOne() throws IOException {
        var lines = new Lines(new StringReader("x".repeat(1_000_000) + "\nnext"));

        assertThat(lines.next().orElseThrow()).hasSize(1 << 16);
        assertThat(lines.next()).hasValue("next");
    }
}
