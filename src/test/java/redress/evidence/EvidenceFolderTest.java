package redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import redress.store.StoreRefused;
import redress.store.StoreRefused.Reason;

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
    @ValueSource(ints = {0, 1, Piece.SIZE - 1, Piece.SIZE, Piece.SIZE + 1, 2 * Piece.SIZE, 3 * Piece.SIZE + 5})
    void aFileOfAnySizeComesBackAsItWasWithItsDigest(int size) throws Exception {
        var content = noise(size);

        var kept = evidence.keep(new ByteArrayInputStream(content), size);

        assertThat(kept.size()).isEqualTo(size);
        assertThat(kept.sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        try (var bytes = evidence.read(kept.ticket())) {
            assertThat(bytes.size()).isEqualTo(size);
            assertThat(bytes.stream().readAllBytes()).isEqualTo(content);
            assertThat(bytes.part(size / 2, 7)).isEqualTo(Arrays.copyOfRange(content, size / 2, Math.min(size, size / 2 + 7)));
            assertThat(bytes.part(size, 1)).isEmpty();
        }
    }

    @Test
    void aByteChangedInAnyPieceIsNoticed() throws IOException {
        var kept = evidence.keep(new ByteArrayInputStream(noise(3 * Piece.SIZE)), Long.MAX_VALUE);
        var whole = Files.readAllBytes(onlyFile());

        for (int at = 0; at < whole.length; at += Piece.SIZE / 2) {
            var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(onlyFile(), changed);
            assertThatThrownBy(() -> all(kept)).isInstanceOf(Damaged.class);
        }
        Files.write(onlyFile(), whole);
        assertThat(all(kept)).hasSize(3 * Piece.SIZE);
    }

    @Test
    void aSealedFileThatWasCutOffIsNoticedEvenBetweenTwoPieces() throws IOException {
        var kept = evidence.keep(new ByteArrayInputStream(noise(3 * Piece.SIZE)), Long.MAX_VALUE);
        var whole = Files.readAllBytes(onlyFile());

        for (int length : new int[] {0, 1, 10, 1 + Piece.SEALED, 2 + Piece.SEALED, 1 + 2 * Piece.SEALED, whole.length - 1}) {
            Files.write(onlyFile(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> all(kept)).isInstanceOf(Damaged.class);
        }
    }

    @Test
    void twoPiecesPutInEachOthersPlacesAreNoticed() throws IOException {
        var kept = evidence.keep(new ByteArrayInputStream(noise(3 * Piece.SIZE)), Long.MAX_VALUE);
        var file = Files.readAllBytes(onlyFile());
        var first = Arrays.copyOfRange(file, 1, 1 + Piece.SEALED);
        System.arraycopy(file, 1 + Piece.SEALED, file, 1, Piece.SEALED);
        System.arraycopy(first, 0, file, 1 + Piece.SEALED, Piece.SEALED);
        Files.write(onlyFile(), file);

        assertThatThrownBy(() -> all(kept)).isInstanceOf(Damaged.class);
    }

    @Test
    void aFileThatIsLongerThanAllowedLeavesNothingBehind() {
        assertThatThrownBy(() -> evidence.keep(new ByteArrayInputStream(noise(100_001)), 100_000)).isInstanceOf(TooLarge.class);
        assertThat(evidence.names()).isEmpty();
    }

    @Test
    void aDiskThatFillsHalfWayLeavesNothingBehindAndSaysSo() {
        var full = new EvidenceFolder(data, new FillingDisk(2 * Piece.SIZE));

        assertThatThrownBy(() -> full.keep(new ByteArrayInputStream(noise(5 * Piece.SIZE)), Long.MAX_VALUE))
                .isInstanceOfSatisfying(StoreRefused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.DISK_FULL))
                .hasMessageContaining("is full. Make room and try again.");
        assertThat(data.resolve("evidence")).isEmptyDirectory();
    }

    @Test
    void aDiskThatIsFullFromTheStartSaysSo() {
        var full = new EvidenceFolder(data, new FillingDisk(0));

        assertThatThrownBy(() -> full.begin(10)).isInstanceOf(StoreRefused.class);
        assertThat(data.resolve("evidence")).isEmptyDirectory();
    }

    @Test
    void aFileShowsTheDayOnlyAndBelongsToItsOwner() throws IOException {
        evidence.keep(new ByteArrayInputStream(LETTER), 1000);

        var changed = Files.getLastModifiedTime(onlyFile()).toInstant();
        assertThat(changed).isEqualTo(changed.truncatedTo(ChronoUnit.DAYS));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile()))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile().getParent()))).isEqualTo("rwx------");
    }

    @Test
    void theFolderItselfShowsTheDayOnlyAfterEachFileThatComesGoesOrBreaksOff() throws IOException {
        var kept = evidence.keep(new ByteArrayInputStream(LETTER), 1000);
        assertThat(hourOfTheFolder()).as("a file came").isZero();
        try (var draft = evidence.begin(1000)) {
            draft.write(LETTER);
        }
        assertThat(hourOfTheFolder()).as("one broke off").isZero();
        evidence.delete(EvidenceFolder.name(kept.ticket()));
        assertThat(hourOfTheFolder()).as("one went").isZero();
    }

    private long hourOfTheFolder() throws IOException {
        var changed = Files.getLastModifiedTime(data.resolve("evidence")).toInstant();
        return ChronoUnit.MILLIS.between(changed.truncatedTo(ChronoUnit.DAYS), changed);
    }

    @Test
    void filesAreFoundByNameAndTakenAway() throws IOException {
        var kept = evidence.keep(new ByteArrayInputStream(LETTER), 1000);
        Files.writeString(data.resolve("evidence").resolve("notes.txt"), "somebody else's");

        assertThat(evidence.names()).containsExactly(EvidenceFolder.name(kept.ticket()));
        evidence.delete(EvidenceFolder.name(kept.ticket()));
        assertThat(evidence.names()).isEmpty();
        assertThatThrownBy(() -> evidence.delete("notes.txt")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evidence.open(kept.ticket())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDraftThatIsNotFinishedIsTakenAway() throws IOException {
        try (var draft = evidence.begin(1000)) {
            draft.write(LETTER);
        }
        assertThat(evidence.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../redress.key:AAAA", "../../etc/passwd", "0123456789abcdef01234567", ":"})
    void aTicketThatIsNoneIsRefused(String ticket) {
        assertThatThrownBy(() -> evidence.open(ticket)).isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] all(Kept kept) throws IOException {
        try (var content = evidence.open(kept.ticket())) {
            return content.readAllBytes();
        }
    }

    private static byte[] noise(int size) {
        var noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(data.resolve("evidence"))) {
            return files.findFirst().orElseThrow();
        }
    }

    /** A disk on which some bytes still fit. */
    private static final class FillingDisk extends Disk {

        private long room;

        FillingDisk(long room) {
            this.room = room;
        }

        @Override
        OutputStream create(Path file) throws IOException {
            return new FilterOutputStream(super.create(file)) {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    room -= length;
                    if (room < 0) {
                        throw new IOException("No space left on device");
                    }
                    out.write(bytes, from, length);
                }
            };
        }
    }
}
