package redress.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    @Test
    void aTextThatFitsStaysWhole() {
        assertThat(SentenceSplitter.split(" One.\n\nTwo. ", 12)).containsExactly(" One.\n\nTwo. ");
    }

    @Test
    void aParagraphComesBeforeASentence() {
        assertThat(SentenceSplitter.split("One. Two.\n\nThree. Four. Five.", 25))
                .containsExactly("One. Two.", "Three. Four. Five.");
    }

    @Test
    void aParagraphThatFitsToTheLastCharacterIsNotCut() {
        assertThat(SentenceSplitter.split("One.\n\nTwo.\n \nThree.", 10)).containsExactly("One.\n\nTwo.", "Three.");
    }

    @Test
    void aSentenceComesBeforeAWord() {
        assertThat(SentenceSplitter.split("Was it late? “Yes.” It was very late", 26))
                .containsExactly("Was it late? “Yes.”", "It was very late");
    }

    @Test
    void aLineEndsLikeASentence() {
        assertThat(SentenceSplitter.split("first line\nsecond line", 18)).containsExactly("first line", "second line");
    }

    @Test
    void aWordComesBeforeAHardCut() {
        assertThat(SentenceSplitter.split("one two three", 8)).containsExactly("one two", "three");
        assertThat(SentenceSplitter.split("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void aWordWithoutEndIsCutHardButNoEmojiInTwo() {
        assertThat(SentenceSplitter.split("abcdef", 4)).containsExactly("abcd", "ef");
        assertThat(SentenceSplitter.split("a😀😀", 4)).containsExactly("a😀", "😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n\n\n\n"})
    void whiteSpaceAloneGivesNoPart(String text) {
        assertThat(SentenceSplitter.split(text, 4)).isEmpty();
    }

    @Test
    void whiteSpaceAroundALongTextMakesNoEmptyPart() {
        assertThat(SentenceSplitter.split("      one two      ", 4)).containsExactly("one", "two");
    }

    @Test
    void aLimitThatASurrogatePairDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SentenceSplitter.split("😀", 1));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostButWhiteSpaceAtTheCuts(long seed) {
        var random = new Random(seed);
        var text = SomeText.prose(random, 120);
        int limit = 2 + random.nextInt(80);
        int at = 0;
        for (var part : SentenceSplitter.split(text, limit)) {
            assertThat(part).isNotBlank();
            assertThat(part.length()).isLessThanOrEqualTo(limit);
            assertThat(PlainText.safe(part)).as("whole characters").isEqualTo(part);
            int found = text.indexOf(part, at);
            assertThat(found).as("in order, as it was").isNotNegative();
            assertThat(text.substring(at, found)).as("between the parts").isBlank();
            at = found + part.length();
        }
        assertThat(text.substring(at)).isBlank();
    }
}
