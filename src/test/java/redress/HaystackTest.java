package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds what was hidden on purpose, in each form, at any place: else that it finds nothing would prove nothing. */
class HaystackTest {

    private static final long PERSON = 5_417_936_208_173L;
    private static final long SHORT = 712_345_678L;

    @TempDir
    private Path folder;

    @Test
    void everyNeedleIsFoundWhereverItLies() {
        var haystack = new Haystack().number(PERSON).number(SHORT).words("name", "Quennell");
        var random = new Random(1);
        haystack.needles().forEach(needle -> {
            var around = new byte[random.nextInt(50)];
            random.nextBytes(around);
            var hay = new ByteArrayOutputStream();
            hay.writeBytes(around);
            hay.writeBytes(needle.bytes());
            hay.writeBytes(around);
            assertThat(haystack.search("hay", hay.toByteArray())).as(needle.what()).contains("hay: " + needle.what());
        });
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        var hay = new byte[1 << 20];
        new Random(2).nextBytes(hay);
        assertThat(new Haystack().number(PERSON).words("name", "Quennell").search("hay", hay)).isEmpty();
    }

    @Test
    void aNumberIsFoundAsJavaWritesIt() {
        for (int before = 0; before < 3; before++) {
            var bytes = ByteBuffer.allocate(before + Long.BYTES + 2).order(ByteOrder.BIG_ENDIAN).put(new byte[before]).putLong(PERSON)
                    .array();
            var text = Base64.getUrlEncoder().encodeToString(bytes).getBytes(StandardCharsets.US_ASCII);
            assertThat(new Haystack().number(PERSON).search("hay", text)).as("after " + before).isNotEmpty();
        }
        assertThat(new Haystack().number(SHORT).search("hay", ByteBuffer.allocate(Integer.BYTES).putInt((int) SHORT).array()))
                .isNotEmpty();
    }

    @Test
    void aNumberIsFoundAsSqliteWritesIt() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"));
             var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE a (n INTEGER)");
            statement.executeUpdate("CREATE TABLE b (n INTEGER PRIMARY KEY, word TEXT)");
            statement.executeUpdate("INSERT INTO a VALUES (" + PERSON + ")");
            statement.executeUpdate("INSERT INTO b VALUES (" + SHORT + ", 'Quennell')");
        }
        assertThat(new Haystack().number(PERSON).search(folder)).contains("plain.db: number in 6 bytes, highest first");
        assertThat(new Haystack().number(SHORT).search(folder)).contains("plain.db: number as SQLite's varint");
        assertThat(new Haystack().words("name", "Quennell").search(folder)).containsExactly("plain.db: name");
    }

    @Test
    void theNameOfAFileIsSearchedToo() throws IOException {
        Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(folder.resolve("evidence").resolve(PERSON + ".jpg"), "");
        assertThat(new Haystack().number(PERSON).search(folder)).containsExactly("the name of evidence/" + PERSON + ".jpg: number");
    }
}
