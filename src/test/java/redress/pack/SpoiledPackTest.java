package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spoils files at random: whatever comes of it is read, or refused with faults that lie inside a file. */
class SpoiledPackTest {

    private static final List<String> FILES = List.of("tiny/pack.json", "tiny/start.json", "tiny/contact.json",
            "common/risk.json", "common/acknowledge.json");
    private static final String[] PIECES = {"{", "}", "[", "]", ",", ":", "\"", "null", "true", "7", "\"x\"", "[]",
            "{}",
        "\"\"", "{x}", "\\", "/", "-1", "\"when\"", "é", "\n"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nothingThatSomebodyWritesBreaksTheReader(int seed) {
        var random = new Random(seed);
        var pack = PackOnDisk.minimal(folder);
        for (int i = 0; i < 150; i++) {
            var file = FILES.get(random.nextInt(FILES.size()));
            var before = pack.text(file);
            pack.write(file, spoilt(before, random));

            for (var fault : pack.faults()) {
                var lines = pack.text(fault.file()).split("\n", -1);
                assertThat(fault.line()).as(fault.toString()).isBetween(1, lines.length);
                assertThat(fault.column()).as(fault.toString()).isBetween(1, lines[fault.line() - 1].length() + 1);
                assertThat(fault.what()).endsWith(".");
            }
            pack.write(file, before);
        }
    }

    private static String spoilt(String text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        return text.substring(0, from) + PIECES[random.nextInt(PIECES.length)] + text.substring(to);
    }
}
