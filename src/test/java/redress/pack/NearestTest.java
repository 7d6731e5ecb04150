package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final List<String> NAMES = List.of("when", "whose", "what_happened", "contact/phone");
    private static final List<String> CONSTANTS = List.of("organisation", "contact.phone", "contact.email",
            "safeguarding.email", "privacy.who", "team.main.why");

    @ParameterizedTest
    @CsvSource({"whenn,when", "wehn,when", "wen,when", "whoose,whose", "what-happend,what_happened",
            "contact/fone,contact/phone"})
    void aSlipOrTwoLeadToWhatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"organization,organisation", "contact.fone,contact.phone", "contct.phone,contact.phone",
            "privacy.whp,privacy.who"})
    void aSlipInTheNameOfAConstantLeadsToIt(String written, String meant) {
        assertThat(Nearest.constant(written, CONSTANTS)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safeguarding.phone", "contact.post", "privacy.why", "contact.number"})
    void aConstantIsNeverTakenForOneThatSaysSomethingElse(String absent) {
        assertThat(Nearest.constant(absent, CONSTANTS)).isEmpty();
    }

    @Test
    void whatIsFarFromEverythingGetsTheWholeList() {
        assertThat(Nearest.to("banana", NAMES)).isEmpty();
        assertThat(Nearest.remedy("banana", NAMES)).isEqualTo("It can be: when, whose, what_happened, contact/phone.");
        assertThat(Nearest.remedy("banana", List.of())).isEqualTo("There is none of that sort yet.");
    }
}
