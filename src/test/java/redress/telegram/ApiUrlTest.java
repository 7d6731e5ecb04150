package redress.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.TelegramUrl;

class ApiUrlTest {

    @ParameterizedTest
    @CsvSource({"http://localhost:8081,http,localhost,8081", "http://localhost,http,localhost,80",
            "HTTPS://bots.example.org/,https,bots.example.org,443", "http://127.0.0.1:9,http,127.0.0.1,9"})
    void readsAnAddress(String text, String scheme, String host, int port) {
        assertThat(ApiUrl.of(text)).isEqualTo(new TelegramUrl(scheme, host, port, false));
    }

    @Test
    void isTelegramsOwnServerUnlessSaidOtherwise() {
        assertThat(ApiUrl.of(" ")).isEqualTo(new TelegramUrl("https", "api.telegram.org", 443, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://host", "http://", "http://host/path", "http://me@host",
            "not an address",
            "http://host:99999", "http://host?x=1", "//host"})
    void refusesNonsenseAndSaysWhatItLooksLike(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiUrl.of(text))
                .withMessageContaining("TELEGRAM_API_URL").withMessageContaining("https://api.telegram.org");
    }
}
