package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES = List.of("when", "whose", "what_happened", "contact/phone");

    @ParameterizedTest
    @CsvSource({"whenn,when", "wehn,when", "wen,when", "whoose,whose", "what-happend,what_happened",
            "contact/fone,contact/phone"})
    void aSlipOrTwoLeadToWhatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, NAMES)).contains(meant);
    }

    @Test
    void whatIsFarFromEverythingGetsTheWholeList() {
        assertThat(Nearest.to("banana", NAMES)).isEmpty();
        assertThat(Nearest.remedy("banana", NAMES)).isEqualTo("It can be: when, whose, what_happened, contact/phone.");
        assertThat(Nearest.remedy("banana", List.of())).isEqualTo("There is none of that sort yet.");
    }
}
