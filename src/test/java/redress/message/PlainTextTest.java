package redress.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Mae'n ddrwg gen i, ŵy â thŷ", "شكوى من المدرّب", "שלום", "投诉", "e\u0301", "a\tb\nc",
        "👩‍🏫 👍🏽 ❤️ 🇬🇧", "می‌خواهم", "<b>&amp;_*[x](y)", "nb\u00a0sp"})
    void whatPeopleReallyWriteStaysAsItIs(String text) {
        assertThat(PlainText.safe(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
        0, 7, 8, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x85, 0x9B, 0x9F, 0xE0000, 0xE0001, 0xE0041, 0xE007F, 0xD83D, 0xDE00})
    void whatNobodySeesIsRemoved(int point) {
        assertThat(PlainText.safe("in" + Character.toString(point) + "voice")).isEqualTo("invoice");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x200C, 0x200D, 0x2010, 0x2029, 0x202F, 0x2065, 0x206A, 0xFE0F, 0xE0100, 0x1F600})
    void theirNeighboursStay(int point) {
        assertThat(PlainText.safe("a" + Character.toString(point))).isEqualTo("a" + Character.toString(point));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\r\ntwo", "one\rtwo", "one\ntwo"})
    void aLineEndsTheSameWayWhereverItWasWritten(String text) {
        assertThat(PlainText.safe(text)).isEqualTo("one\ntwo");
    }

    @Test
    void halvesThatComeTogetherOnlyByRemovalMakeNoCharacter() {
        assertThat(PlainText.safe("\uD83D\u202E\uDE00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "My tutor was rude, 17, My tutor was rude",
        "My tutor was rude, 16, My tutor was…",
        "My tutor was rude, 13, My tutor was…",
        "My tutor was rude, 12, My tutor…",
        "Incomprehensibility, 10, Incompreh…",
        "I incomprehensibility, 10, I incompr…",
        "word, 1, …",
    })
    void whatIsTooLongIsCutAfterAWord(String text, int limit, String expected) {
        assertThat(PlainText.shortened(text, limit)).isEqualTo(expected);
    }

    @Test
    void aCutNeverHalvesAnEmoji() {
        assertThat(PlainText.shortened("😀😀😀", 4)).isEqualTo("😀…");
        assertThat(PlainText.shortened("😀😀😀", 5)).isEqualTo("😀😀…");
        assertThat(PlainText.shortened("😀😀😀", 6)).isEqualTo("😀😀😀");
    }

    @Test
    void noRoomForAnEllipsisIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlainText.shortened("word", 0));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cleaningTwiceChangesNothingAndShorteningKeepsTheLimit(long seed) {
        var random = new Random(seed);
        var noise = SomeText.noise(random, 200);
        var safe = PlainText.safe(noise);
        assertThat(PlainText.safe(safe)).isEqualTo(safe);
        int limit = 1 + random.nextInt(200);
        var shortened = PlainText.shortened(safe, limit);
        assertThat(shortened.length()).isLessThanOrEqualTo(limit);
        assertThat(PlainText.safe(shortened)).isEqualTo(shortened);
        int kept = shortened.length() - (shortened.endsWith("…") ? 1 : 0);
        assertThat(safe).startsWith(shortened.substring(0, kept));
    }
}
