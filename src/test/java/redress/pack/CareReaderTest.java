package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.message.EvidenceKind;
import redress.message.EvidenceRules;

/** What a pack says of people who are not recorded, and of the files that people may send. */
class CareReaderTest {

    @TempDir
    private Path folder;

    private PackOnDisk saying(String text) throws IOException {
        return PackOnDisk.minimal(folder).replace("tiny/pack.json", "\"retention\"", text + ", \"retention\"");
    }

    @Test
    void aPackThatSaysNothingForgetsAfterADayAndTakesWhatTelegramLetsABotFetch() throws IOException {
        var pack = PackOnDisk.minimal(folder).read();

        assertThat(pack.anonymity().forget()).isEqualTo(Duration.ofHours(24));
        assertThat(pack.evidence()).isEqualTo(EvidenceRules.ALL);
    }

    @Test
    void aPackCanSayAnotherTimeAndFewerKindsAndLessRoom() throws IOException {
        var pack = saying("\"anonymous\": {\"forget\": \"3 days\"}, \"evidence\": {\"largest\": \"5 MB\", \"kinds\": [\"pdf\"]}")
                .read();

        assertThat(pack.anonymity().forget()).isEqualTo(Duration.ofDays(3));
        assertThat(pack.evidence().largest()).isEqualTo(5_000_000);
        assertThat(pack.evidence().kinds()).containsExactly(EvidenceKind.PDF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "anonymous": {"forget": "8 days"}    | This is no time after which something begun and left is forgotten.
            "anonymous": {"forget": "0 hours"}   | This is no time after which something begun and left is forgotten.
            "evidence": {"largest": "21 MB"}     | Telegram lets no bot fetch a file of 21 MB.
            "evidence": {"largest": "0 MB"}      | "0 MB" is no size of a file.
            "evidence": {"kinds": []}            | "evidence" needs at least one kind of file.
            "evidence": {"kinds": ["film"]}      | There is no kind of file "film".
            """)
    void whatCannotBeIsRefused(String text, String what) throws IOException {
        assertThat(saying(text).faults()).singleElement().extracting(Fault::what).isEqualTo(what);
    }
}
