package redress.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static redress.telegram.SomeUpdate.text;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;

/** How the channel begins and ends, and what it never tells. */
@Timeout(120)
class TelegramLifeTest {

    private static final BotProfile PLAIN = new BotProfile(Map.of(), Map.of(), "", "");

    private final BotApiStandIn api = new BotApiStandIn();
    private final TestInbox inbox = new TestInbox();
    private final BlockingQueue<String> fatal = new LinkedBlockingQueue<>();
    private final Telegram telegram = new Telegram(new Token(BotApiStandIn.TOKEN), ApiUrl.of(api.url()), new EvidenceFolder(Path.of("target", "nowhere")), 4,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), fatal::add, Duration.ofMillis(1));

    @AfterEach
    void close() {
        telegram.close();
        api.close();
    }

    private void start() throws Exception {
        telegram.start(inbox, PLAIN, List.of());
    }

    @Test
    void startingGoesOnUntilTelegramAnswers() throws Exception {
        api.failNext("getMe", ApiFault.html());
        api.failNext("getMe", ApiFault.drop());
        api.failNext("deleteWebhook", ApiFault.error(500, "x"));
        api.push(text("Hello"));
        start();
        assertThat(inbox.await(1)).hasSize(1);
    }

    @Test
    void aServerThatTellsNothingOfTheBotIsServedAllTheSame() throws Exception {
        api.failNext("getMe", ApiFault.garbage("{\"ok\":true,\"result\":true}"));
        api.push(text("Hello"));
        start();
        assertThat(inbox.await(1)).hasSize(1);
    }

    @Test
    void aTokenThatTelegramDoesNotKnowIsToldAtOnce() {
        api.revokeToken();
        assertThatExceptionOfType(BadToken.class).isThrownBy(this::start)
                .withMessageContaining("TELEGRAM_BOT_TOKEN").withMessageContaining("401")
                .withMessageNotContaining(BotApiStandIn.TOKEN);
    }

    @Test
    void aTokenThatIsRevokedLaterIsToldOnce() throws Exception {
        start();
        api.revokeToken();
        telegram.carrier().carry(new Parcel.Text(new Address(1), "Hi", Keyboard.NONE, false));
        telegram.carrier().carry(new Parcel.Text(new Address(1), "Hi", Keyboard.NONE, false));
        assertThat(fatal.poll(60, TimeUnit.SECONDS)).contains("TELEGRAM_BOT_TOKEN");
        assertThat(fatal).isEmpty();
    }

    @Test
    void pollingTellsOfARevokedTokenToo() throws Exception {
        api.failNext("getUpdates", ApiFault.error(401, "Unauthorized"));
        start();
        assertThat(fatal.poll(60, TimeUnit.SECONDS)).contains("401");
    }

    @Test
    void closingIsQuickAndLeavesNoThreadBehind() throws Exception {
        start();
        telegram.carrier().carry(new Parcel.Text(new Address(1), "Hi", Keyboard.NONE, false));
        long before = System.nanoTime();
        telegram.close();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("polling") || thread.getName().startsWith("OkHttp 127") && !thread.isDaemon()) {
                thread.join(15_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void closingEndsAStartThatIsStillTrying() throws Exception {
        for (int nth = 0; nth < 10_000; nth++) {
            api.failNext("getMe", ApiFault.html());
        }
        var starting = new Thread(() -> {
            try {
                start();
            } catch (Exception e) {
                fatal.add(e.toString());
            }
        });
        starting.start();
        api.await(call -> call.method().equals("getme"));
        telegram.close();
        starting.join(60_000);
        assertThat(starting.isAlive()).isFalse();
        assertThat(fatal).isEmpty();
    }

    @Test
    void neitherTheTokenNorWordsAppearInTheLog() throws Exception {
        var err = System.err;
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            api.failNext("getMe", ApiFault.drop());
            api.failNext("getUpdates", ApiFault.garbage("{\"ok\":true,\"result\":[{\"message\":\"my secret\"}"));
            api.failNext("getUpdates", ApiFault.error(409, "Conflict"));
            api.failNext("getUpdates", ApiFault.drop());
            api.failNext("sendMessage", ApiFault.drop());
            api.push(text("my secret").replace("\"date\":" + SomeUpdate.DATE, "\"date\":{}"));
            start();
            inbox.await(1);
            telegram.carrier().carry(new Parcel.Text(new Address(1), "my secret", Keyboard.NONE, false));
            telegram.close();
        } finally {
            System.setErr(err);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("Telegram").doesNotContain(BotApiStandIn.TOKEN)
                .doesNotContain("AAHdqTcv").doesNotContain("my secret").doesNotContain("\tat ");
    }
}
