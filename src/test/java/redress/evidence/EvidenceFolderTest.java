package redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

class EvidenceFolderTest {

    private static final byte[] LETTER = "Dear AIM, the room was locked.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path data;
    private EvidenceFolder evidence;

    @BeforeEach
    void openFolder() {
        evidence = new EvidenceFolder(data);
    }

    @Test
    void whatIsKeptComesBackByItsTicket() throws IOException {
        var ticket = evidence.keep(new ByteArrayInputStream(LETTER), 1000).ticket();

        try (var letter = evidence.open(ticket)) {
            assertThat(letter.readAllBytes()).isEqualTo(LETTER);
        }
    }

    @Test
    void nothingOfAFileCanBeReadWithoutItsTicket() throws IOException {
        evidence.keep(new ByteArrayInputStream(LETTER), 1000);

        assertThat(Files.readString(onlyFile(), StandardCharsets.ISO_8859_1)).doesNotContain("AIM").doesNotContain("room");
    }

    @Test
    void aFileThatWasChangedIsNotOpened() throws IOException {
        var ticket = evidence.keep(new ByteArrayInputStream(LETTER), 1000).ticket();
        var bytes = Files.readAllBytes(onlyFile());
        bytes[3] ^= 1;
        Files.write(onlyFile(), bytes);

        try (var letter = evidence.open(ticket)) {
            assertThatThrownBy(letter::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    /** No real file can be made to break off at will. */
    @Test
    void aFileThatBreaksOffLeavesNothingBehind() throws IOException {
        var broken = Mockito.mock(InputStream.class, Mockito.CALLS_REAL_METHODS);
        Mockito.doThrow(new IOException("broke off")).when(broken).read(ArgumentMatchers.any(byte[].class),
                ArgumentMatchers.anyInt(), ArgumentMatchers.anyInt());

        assertThatThrownBy(() -> evidence.keep(broken, 1000)).isInstanceOf(IOException.class);
        try (var files = Files.list(data.resolve("evidence"))) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../redress.key:AAAA", "../../etc/passwd", "0123456789abcdef01234567", ":"})
    void aTicketThatIsNoneIsRefused(String ticket) {
        assertThatThrownBy(() -> evidence.open(ticket)).isInstanceOf(IllegalArgumentException.class);
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(data.resolve("evidence"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
