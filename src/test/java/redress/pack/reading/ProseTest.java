package redress.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is counted, and what is copied is not. */
class ProseTest {

    @Test
    void wordsSentencesAndSyllablesMakeTheGrade() {
        var prose = Prose.of("The cat sat on the mat. It was happy!");
        assertThat(prose).isEqualTo(new Prose(9, 2, 10, 6));
        assertThat(prose.grade()).isEqualTo(0.39 * 9 / 2 + 11.8 * 10 / 9 - 15.59, within(1e-9));
    }

    @Test
    void aLineEndsASentenceAndQuotedWordsEndNone() {
        assertThat(Prose.of("First line\n\nSecond line").sentences()).isEqualTo(2);
        assertThat(Prose.of("Press \"Done\" now. \"Is it so?\" Yes.").sentences()).isEqualTo(3);
        assertThat(Prose.of("Wait… Then go on.").sentences()).isEqualTo(2);
    }

    @Test
    void aWordWithAHyphenIsOneAndDigitsAreOneSyllable() {
        assertThat(Prose.of("E-mail us in 2026.")).isEqualTo(new Prose(4, 1, 5, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Phone: 01332 224654",
        "E-mail: complaints@example.org",
        "Web: www.example.org/complaints or https://example.org",
        "Protect, on speaking up at work: 020 3117 2520, protect-advice.org.uk",
        "Post: AIM, 3 Pride Point Drive, Pride Park, Derby DE24 8BX",
        "+44 (0)1332 224654, help@example.org.uk",
        "3 Pride Point Drive, Pride Park, Derby DE24 8BX."
    })
    void aLineOfContactFactsIsNoSentence(String line) {
        assertThat(Prose.of(line).isEmpty()).as(line).isTrue();
        assertThat(Prose.of("We read it.\n" + line).sentences()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Call 01332 224654 or e-mail help@example.org. | 5",
        "You can call 999 in an emergency. | 7",
        "Send it to us: we read all of it. | 9",
        "Write to www.example.org and say that it is an appeal. | 10",
        "It is free: call 0800 1111 now. | 6"
    })
    void inASentenceAFactIsOneShortWord(String text, int words) {
        var prose = Prose.of(text);
        assertThat(prose.words()).isEqualTo(words);
        assertThat(prose.sentences()).isEqualTo(1);
    }

    @Test
    void nothingToReadHasNoGrade() {
        assertThat(Prose.of("").grade()).isZero();
        assertThat(Prose.of("…").isEmpty()).isTrue();
    }
}
