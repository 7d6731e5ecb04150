package redress.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPageTest {

    private static final DataPage PAGE = new DataPage("What we hold <A-1>", List.of("A note."), List.of(
            new DataPage.Part("Monday: opened (you)", List.of(new DataPage.Line("Name", "Sam"),
                    new DataPage.Line("What happened", "Jo Bright shouted. <b>"))),
            new DataPage.Part("Tuesday: late (the bot)", List.of()),
            new DataPage.Part("Wednesday: noted (our team)", List.of(new DataPage.Line("Note", "Call & ask")))));

    private static String html(Set<Integer> without, boolean numbered) {
        return new String(PAGE.html(without, "(left out)", numbered), UTF_8);
    }

    @Test
    void linesAreNumberedThroughAllParts() {
        assertThat(PAGE.count()).isEqualTo(3);
        assertThat(html(Set.of(), true)).contains("1. Name", "2. What happened", "3. Note");
        assertThat(html(Set.of(), false)).contains("<dt>Name").doesNotContain("1. Name");
    }

    @Test
    void whatIsLeftOutStandsNowhereOnThePage() {
        assertThat(html(Set.of(2), false)).doesNotContain("Jo Bright").contains("(left out)", "What happened", "Sam");
    }

    @Test
    void noWordOfAnybodyActsAsMarkup() {
        assertThat(html(Set.of(), true)).contains("&lt;A-1&gt;", "&lt;b&gt;", "Call &amp; ask").doesNotContain("<b>", "<A-1>");
    }

    @Test
    void numbersAndRangesAreRead() {
        assertThat(PAGE.numbers("1, 2-3")).contains(Set.of(1, 2, 3));
        assertThat(PAGE.numbers("1 – 2 3")).contains(Set.of(1, 2, 3));
        assertThat(PAGE.numbers(" ")).contains(Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "1-900", "3-1", "all", "1 and 2", "-1", "99999999999"})
    void whatNamesNoLinesIsNothing(String written) {
        assertThat(PAGE.numbers(written)).isEmpty();
    }

    @Test
    void nothingOfItShowsInALog() {
        assertThat(PAGE.toString() + PAGE.parts() + PAGE.parts().get(0).lines()).doesNotContain("Sam").doesNotContain("Bright");
    }
}
