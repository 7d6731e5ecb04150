package redress.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and dates as each language says them. */
class PluralFormTest {

    @ParameterizedTest
    @CsvSource({"0, ZERO", "1, ONE", "2, TWO", "3, FEW", "4, OTHER", "5, OTHER",
        "6, MANY", "7, OTHER", "11, OTHER", "100, OTHER"})
    void welshCountsAsUnicodeSays(long count, PluralForm form) {
        assertThat(PluralForm.of("cy", count)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"0, OTHER", "1, ONE", "2, OTHER", "11, OTHER"})
    void englishSetsOneApart(long count, PluralForm form) {
        assertThat(PluralForm.of("en", count)).isEqualTo(form);
    }

    @Test
    void aDateIsWrittenWithTheNamesThatTheTranslationGives() {
        var names = new DateVocabulary(Language.named("cy"), Map.ofEntries(
                Map.entry("monday", List.of("dydd Llun")), Map.entry("tuesday", List.of("dydd Mawrth")),
                Map.entry("wednesday", List.of("dydd Mercher")), Map.entry("thursday", List.of("dydd Iau")),
                Map.entry("friday", List.of("dydd Gwener")), Map.entry("saturday", List.of("dydd Sadwrn")),
                Map.entry("sunday", List.of("dydd Sul"))));

        assertThat(names.write(LocalDate.of(2026, 12, 29))).isEqualTo("dydd Mawrth 29 Rhagfyr 2026");
    }

    @Test
    void withoutNamesTheJavaPlatformKnowsThem() {
        assertThat(new DateVocabulary(Language.named("cy"), Map.of()).write(LocalDate.of(2026, 12, 29)))
                .isEqualToIgnoringCase("dydd Mawrth 29 Rhagfyr 2026");
        assertThat(DateVocabulary.ENGLISH.write(LocalDate.of(2026, 12, 29))).isEqualTo("Tuesday 29 December 2026");
    }
}
