package redress.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void showsTheBotButNotTheSecret() throws BadToken {
        var token = Token.of(" " + BotApiStandIn.TOKEN + "\n");
        assertThat(token.value()).isEqualTo(BotApiStandIn.TOKEN);
        assertThat(token.bot()).isEqualTo(BotApiStandIn.BOT);
        assertThat(token).hasToString("110201543:***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "123456789", "123456789:two words", ":AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX",
            "1:AAHdqTcvCH1vGWJxfSeof/../AAHdqTcvCH1vGWJxfSeof"})
    void refusesWhatIsNoTokenWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(BadToken.class).isThrownBy(() -> Token.of(text))
                .withMessageContaining("TELEGRAM_BOT_TOKEN").withMessageNotContaining("AAHdqTcv");
    }
}
