package redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatsTest {

    @Test
    void twoNamesNeverShareASeatThoughTheirHashesAreTheSame() {
        var seats = new Seats(0);
        long first = seats.number("Aa");

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(seats.number("BB")).isNotEqualTo(first);
        assertThat(seats.number("Aa")).isEqualTo(first);
    }

    @Test
    void aSeatIsNobodysIdOnTelegramAndNobodysOfAnEarlierStart() {
        assertThat(new Seats(0).number("Ann")).isGreaterThan((1L << 52) - 1);
        assertThat(new Seats(1_000).number("Ben")).isNotEqualTo(new Seats(0).number("Ann"));
    }
}
