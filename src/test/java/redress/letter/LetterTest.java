package redress.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final String WELSH = "Mae ŵyr y tŷ yn dweud: â ê î ô û ŵ ŷ, ÿ ï ä, Ŵ Ŷ.";

    @Test
    void allOfItCanBeReadInThePdfAndInTheText() throws IOException {
        var letter = letter("Dear Sam,", "Your complaint is upheld. It costs £10 – or €12.");

        for (var read : List.of(read(letter), letter.text())) {
            assertThat(read).contains("Ladder Training", "1 High Street", "Sam Carter", "Friday 9 January 2026",
                    "Our reference: LAD-1", "Dear Sam,", "Your complaint is upheld. It costs £10 – or €12.");
        }
        assertThat(read(letter)).contains("LAD-1, page 1 of 1");
    }

    @Test
    void everyOfTenPagesSaysWhichLetterAndPageItIs() throws IOException {
        var paragraphs = IntStream.rangeClosed(1, 130).mapToObj(number -> "Paragraph " + number + ": " + "we looked into it and ".repeat(12))
                .toList();
        try (var document = Loader.loadPDF(letter(paragraphs.toArray(String[]::new)).pdf())) {
            int total = document.getNumberOfPages();
            assertThat(total).isGreaterThanOrEqualTo(10);
            for (int page = 1; page <= total; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("LAD-1, page " + page + " of " + total);
            }
            assertThat(new PDFTextStripper().getText(document)).contains("Paragraph 1:", "Paragraph 77:", "Paragraph 130:");
        }
    }

    @Test
    void aWordThatIsWiderThanThePageIsBrokenAndWhole() throws IOException {
        var word = "https://example.org/" + "abcdefghij".repeat(40);

        assertThat(read(letter("See " + word)).replaceAll("\\s", "")).contains(word);
    }

    @Test
    void welshLettersAreSet() throws IOException {
        assertThat(read(letter(WELSH))).contains(WELSH);
    }

    @Test
    void whatTheFontLacksIsNamed() throws IOException {
        assertThat(read(letter("Thank you 😀👍🏽, 你好"))).contains("[grinning face]", "[thumbs up sign]", "[cjk unified ideographs 4f60]")
                .doesNotContain("fitzpatrick");
    }

    @Test
    void aLineBreakStaysAndAnEmptyLetterHasOnePage() throws IOException {
        assertThat(read(letter("one\ntwo"))).containsPattern("one\\R+two");
        try (var document = Loader.loadPDF(letter().pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void nothingOfItIsShown() {
        assertThat(letter("secret")).hasToString("a letter");
    }

    @Test
    void signsThatSetNothingDoNoHarm() throws IOException {
        var odd = String.join("", Collections.nCopies(3, "a\u0000\u200d\ufe0f\tb\u202e"));

        assertThat(read(letter(odd))).contains("a");
    }

    private static Letter letter(String... paragraphs) {
        return new Letter("Ladder Training", List.of("1 High Street, Derby DE1 1AA"), List.of("Sam Carter"),
                "Friday 9 January 2026", "Our reference: LAD-1", List.of(paragraphs),
                (page, total) -> "LAD-1, page " + page + " of " + total, "en");
    }

    private static String read(Letter letter) throws IOException {
        try (var document = Loader.loadPDF(letter.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
