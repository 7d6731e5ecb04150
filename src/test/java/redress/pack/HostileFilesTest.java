package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in a pack's folder is a fault with its place, in no time. */
@Timeout(20)
class HostileFilesTest {

    private static final String FILE = "tiny/odd.json";

    @TempDir
    private Path folder;
    private PackOnDisk pack;

    @BeforeEach
    void small() {
        pack = PackOnDisk.minimal(folder);
    }

    private void isOneFault(int line, String says) {
        assertThat(pack.examined()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.isError()).isTrue();
            assertThat(fault.what()).contains(says);
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void aFileInUtf16IsAFault() {
        pack.write(FILE, "{\"title\": \"Odd\"}".getBytes(StandardCharsets.UTF_16LE));
        isOneFault(1, "another encoding");
    }

    @Test
    void aFileInLatin1IsAFault() {
        pack.write(FILE, "{\n\"title\": \"Café\"}".getBytes(StandardCharsets.ISO_8859_1));
        isOneFault(2, "is not UTF-8");
    }

    @Test
    void aByteOrderMarkIsAFault() {
        pack.write(FILE, "\uFEFF{}");
        isOneFault(1, "byte-order mark");
    }

    @Test
    void aZeroByteIsAFault() {
        pack.write(FILE, "{\n\"title\": \"O\u0000dd\"}");
        isOneFault(2, "a zero byte");
    }

    @Test
    void anEmptyFileIsAFault() {
        pack.write(FILE, "");
        isOneFault(1, "The file is empty.");
    }

    @Test
    void whatIsNestedFiveThousandDeepIsAFault() {
        pack.write(FILE, "{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
        isOneFault(1, "deep in each other");
        pack.write(FILE, "[".repeat(5000));
        isOneFault(1, "deep in each other");
    }

    @Test
    void aFileOfFiftyMegabytesIsAFaultAndIsNotRead() throws IOException {
        try (var large = new RandomAccessFile(pack.path(FILE).toFile(), "rw")) {
            large.setLength(50_000_000);
        }
        isOneFault(1, "larger than 1 MB");
    }

    @Test
    void aLinkThatLeadsOutOfAllDialogsIsAFault(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.json"), "{}");
        Files.createSymbolicLink(pack.path(FILE), elsewhere.resolve("secret.json"));
        isOneFault(1, "a link that leads out");
    }

    @Test
    void aFolderIsAFault() throws IOException {
        Files.createDirectory(pack.path(FILE));
        isOneFault(1, "This is not a file.");
    }

    @Test
    void aDeviceIsAFault() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        Files.createSymbolicLink(pack.path(FILE), Path.of("/dev/zero"));
        isOneFault(1, "a link that leads out");
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        new ProcessBuilder("/usr/bin/mkfifo", pack.path(FILE).toString()).start().waitFor();
        isOneFault(1, "This is not a file.");
    }
}
