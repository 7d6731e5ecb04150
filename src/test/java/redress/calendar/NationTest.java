package redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationTest {

    @ParameterizedTest
    @EnumSource
    void aNationIsFoundByItsName(Nation nation) {
        assertThat(Nation.of(nation.id())).contains(nation);
    }

    @Test
    void theNamesAreThoseOfThePacks() {
        assertThat(Nation.values()).extracting(Nation::id)
                .containsExactly("england", "wales", "scotland", "northern-ireland");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "England", "ENGLAND", "northern ireland", "NORTHERN_IRELAND", "cornwall", "eng", "gb"})
    void anyOtherNameIsNoNation(String id) {
        assertThat(Nation.of(id)).isEmpty();
    }
}
