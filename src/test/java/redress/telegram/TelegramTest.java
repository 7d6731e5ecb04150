package redress.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.telegram.SomeUpdate.json;
import static redress.telegram.SomeUpdate.text;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.desk.Happening;
import redress.dialog.Input;
import redress.evidence.EvidenceFolder;

@Timeout(120)
class TelegramTest {

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

    private static String said(Happening happening) {
        return ((Input.Said) ((Happening.Came) happening).input()).text();
    }

    @Test
    void whatPeopleWriteComesInOrderAndIsConfirmed() throws Exception {
        for (int nth = 0; nth < 250; nth++) {
            api.push(text("text " + nth));
        }
        start();
        assertThat(inbox.await(250)).extracting(TelegramTest::said)
                .isEqualTo(LongStream.range(0, 250).mapToObj(nth -> "text " + nth).toList());
        assertThat(api.awaitAllConfirmed()).isTrue();
    }

    @Test
    void nothingIsConfirmedBeforeTheDeskHasCommittedIt() throws Exception {
        inbox.hold();
        long update = api.push(text("Hello"));
        start();
        inbox.await(1);
        assertThat(api.highestOffset()).isLessThanOrEqualTo(update);
        assertThat(api.unconfirmed()).isEqualTo(1);
        inbox.commit();
        assertThat(api.awaitAllConfirmed()).isTrue();
    }

    @Test
    void whatTheDeskCannotCommitStaysWithTelegram() throws Exception {
        inbox.stop();
        long update = api.push(text("Hello"));
        start();
        inbox.await(1);
        telegram.close();
        assertThat(api.highestOffset()).isLessThanOrEqualTo(update);
        assertThat(api.unconfirmed()).isEqualTo(1);
    }

    @Test
    void oneUpdateThatCannotBeReadSpoilsNoOther() throws Exception {
        api.push(text("before"));
        long poisoned = api.push(text("secret words").replace("\"date\":" + SomeUpdate.DATE, "\"date\":{\"a\":[]}"));
        long hollow = api.push(json("{'message':{'message_id':5}}"));
        api.push(text("after"));
        start();
        var happenings = inbox.await(4);
        assertThat(said(happenings.get(0))).isEqualTo("before");
        assertThat(happenings.get(1)).isInstanceOfSatisfying(Happening.Unreadable.class, bad -> {
            assertThat(bad.update()).isEqualTo(poisoned);
            assertThat(bad.reason()).isNotEmpty().doesNotContain("secret");
        });
        assertThat(happenings.get(2)).isInstanceOfSatisfying(Happening.Unreadable.class, bad -> {
            assertThat(bad.update()).isEqualTo(hollow);
            assertThat(bad.reason()).isNotEmpty();
        });
        assertThat(said(happenings.get(3))).isEqualTo("after");
        assertThat(api.awaitAllConfirmed()).isTrue();
    }

    @Test
    void anUnknownKindOfUpdateIsConfirmedAndConcernsNobody() throws Exception {
        long unknown = api.push(json("{'telepathy':{'thought':'?'}}"));
        start();
        assertThat(inbox.await(1)).containsExactly(new Happening.Unreadable(unknown, ""));
        assertThat(telegram.forNobody()).isEqualTo(1);
        assertThat(api.awaitAllConfirmed()).isTrue();
    }

    @Test
    void updatesCountedAnewAreTakenToo() throws Exception {
        start();
        api.push(text("old"));
        inbox.await(1);
        assertThat(api.awaitAllConfirmed()).isTrue();
        api.restartIdsAt(1000);
        api.push(text("new"));
        api.push(text("newer"));
        assertThat(inbox.await(3)).extracting(TelegramTest::said).containsExactly("old", "new", "newer");
        assertThat(api.awaitAllConfirmed()).isTrue();
    }

    @Test
    void pollingGoesOnAfterEveryPassingFault() throws Exception {
        List.of(ApiFault.tooMany(1), ApiFault.html(), ApiFault.error(500, "x"), ApiFault.error(409, "Conflict"),
                ApiFault.drop(), ApiFault.garbage("{"), ApiFault.garbage("{\"ok\":true,\"result\":7}"))
                .forEach(fault -> api.failNext("getUpdates", fault));
        api.push(text("Hello"));
        start();
        assertThat(inbox.await(1)).extracting(TelegramTest::said).containsExactly("Hello");
        assertThat(fatal).isEmpty();
    }

    @Test
    void theCommandListsDifferByScope() throws Exception {
        telegram.start(inbox, new BotProfile(Map.of("start", "Begin"), Map.of("cases", "Open cases"), "Complaints",
                "Tell us"), List.of());
        var lists = api.calls("setMyCommands");
        assertThat(lists).hasSize(2);
        assertThat(lists.get(0).body().path("scope").path("type").asText()).isEqualTo("all_private_chats");
        assertThat(lists.get(0).body().path("commands").path(0).path("command").asText()).isEqualTo("start");
        assertThat(lists.get(1).body().path("scope").path("type").asText()).isEqualTo("all_group_chats");
        assertThat(lists.get(1).body().path("commands").path(0).path("description").asText()).isEqualTo("Open cases");
        assertThat(api.calls("setMyShortDescription").get(0).body().path("short_description").asText())
                .isEqualTo("Complaints");
        assertThat(api.calls("setMyDescription").get(0).body().path("description").asText()).isEqualTo("Tell us");
    }

    @Test
    void phonesOfAnotherLanguageShowItsWords() throws Exception {
        telegram.start(inbox, new BotProfile(Map.of("start", "Begin"), Map.of(), "", "Tell us",
                Map.of("cy", new BotProfile(Map.of("start", "Dechrau"), Map.of(), "", "Dywedwch wrthym"))), List.of());

        assertThat(api.calls("setMyCommands")).extracting(call -> call.body().path("language_code").asText() + " "
                + call.body().path("commands").path(0).path("description").asText()).containsExactly(" Begin", "cy Dechrau");
        assertThat(api.calls("setMyDescription")).extracting(call -> call.body().path("language_code").asText() + " "
                + call.body().path("description").asText()).containsExactly(" Tell us", "cy Dywedwch wrthym");
    }

    @Test
    void aBotWithoutItsCommandListWorks() throws Exception {
        api.failNext("setMyCommands", ApiFault.error(400, "Bad Request: BOT_COMMAND_INVALID"));
        api.push(text("Hello"));
        telegram.start(inbox, new BotProfile(Map.of("start", "Begin"), Map.of(), "", ""), List.of());
        assertThat(inbox.await(1)).hasSize(1);
    }

    @Test
    void onlyWhatIsUsedIsAskedFor() throws Exception {
        start();
        api.push(text("Hello"));
        inbox.await(1);
        assertThat(api.wantedUpdates())
                .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\",\"chat_member\"]");
    }
}
