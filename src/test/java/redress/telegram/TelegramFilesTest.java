package redress.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.work.Source;

/** Files are downloaded whole or not at all, and nothing else is ever taken for one. */
@Timeout(60)
class TelegramFilesTest {

    private final BotApiStandIn api = new BotApiStandIn();
    private final OkHttpClient http = ApiClients.forCalls(1);
    private final TelegramFiles files = new TelegramFiles(http, ApiUrl.of(api.url()), new Token(BotApiStandIn.TOKEN));
    private final byte[] letter = new byte[200_000];

    @BeforeEach
    void send() {
        new Random(1).nextBytes(letter);
        api.putFile("letter", letter);
    }

    @AfterEach
    void close() {
        ApiClients.shut(http);
        api.close();
    }

    private byte[] fetched(String file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.fetch(file, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aFileComesWhole() throws IOException {
        assertThat(fetched("letter")).isEqualTo(letter);
    }

    @Test
    void anErrorInPlaceOfAFileIsNotTakenForTheFile() {
        assertThatIOException().isThrownBy(() -> fetched("gone"));
        api.failNext("file", ApiFault.html());
        assertThatIOException().isThrownBy(() -> fetched("letter"));
        api.failNext("getFile", ApiFault.garbage("{\"ok\":true,\"result\":{}}"));
        assertThatIOException().isThrownBy(() -> fetched("letter"));
    }

    @Test
    void aLinkThatExpiredIsAskedForAnew() throws IOException {
        api.failNext("file", ApiFault.error(404, "Not Found"));
        assertThatIOException().isThrownBy(() -> fetched("letter"));
        api.expireLinks();
        assertThat(fetched("letter")).isEqualTo(letter);
        assertThat(api.calls("getFile")).hasSize(2);
    }

    @Test
    void aDownloadThatBreaksOffIsNoFile() throws IOException {
        api.failNext("file", ApiFault.drop());
        assertThatIOException().isThrownBy(() -> fetched("letter"));
        assertThat(fetched("letter")).isEqualTo(letter);
    }

    @Test
    void whatTelegramNeverGivesIsNotTriedAgain() {
        api.failNext("getFile", ApiFault.error(400, "Bad Request: file is too big"));
        assertThatExceptionOfType(Source.Withheld.class).isThrownBy(() -> fetched("letter"));
    }

    @Test
    void theTokenStandsInNoFault() {
        assertThatIOException().isThrownBy(() -> fetched("gone"))
                .satisfies(failed -> assertThat(String.valueOf(failed.getMessage())).doesNotContain(BotApiStandIn.TOKEN));
    }
}
