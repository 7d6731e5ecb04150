package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.desk.ComplaintLines;
import redress.message.Address;
import redress.message.Rights;
import redress.store.Store;
import redress.telegram.BotApiStandIn;
import redress.telegram.ShownMessage;

/** A team whose group has topics, from the first alert to the closed topic, through Telegram's Bot API. */
@Timeout(300)
class TopicsOnTelegramTest {

    private static final String CARD = "What has happened:";

    @TempDir
    private Path temp;
    private final BotApiStandIn api = new BotApiStandIn();
    private final Phone sam = new Phone(api, 4711, "Sam", 4711);
    private final Phone amina = new Phone(api, 8001, "Amina", Bot.COMPLAINTS);
    private Bot bot;

    @BeforeEach
    void aGroupWithTopics() {
        bot = new Bot(api, temp.resolve("data"));
        var rights = new Rights(true, true, true, true);
        api.groups().allow(Bot.COMPLAINTS, rights);
        try (var store = Store.open(bot.data(), "aim")) {
            store.transact(() -> store.groups().keep(new Address(Bot.COMPLAINTS), rights));
        }
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aCaseIsWorkedInItsTopicUntilItIsClosed() {
        try (var program = bot.start()) {
            sam.walk(bot, ComplaintLines.plain());
            sam.walk(bot, ComplaintLines.SUBMIT);
            amina.awaitWords(CARD);
            bot.awaitQuiet();
            assertThat(names()).singleElement().asString().startsWith("New · AIM-").endsWith(" · AIM's service or staff");
            long topic = api.groups().topics(Bot.COMPLAINTS).keySet().iterator().next();
            assertThat(api.messages(Bot.COMPLAINTS)).hasSize(2).allSatisfy(one -> {
                assertThat(one.topic()).isEqualTo(topic);
                assertThat(one.guarded()).isTrue();
            });
            assertThat(api.groups().pinned(Bot.COMPLAINTS)).containsExactly(card().number());

            amina.walk(bot, List.of("Acknowledge", "Note"));
            assertThat(names()).singleElement().asString().startsWith("Acknowledged · AIM-");
            assertThat(newest("Amina:").topic()).as("the question stands in the topic").isEqualTo(topic);
            amina.replies("Amina:", "She rang.");
            bot.awaitQuiet();
            assertThat(newest("She rang.").topic()).isEqualTo(topic);
            assertThat(card().text()).contains(": Acknowledged (Amina)", ": Note (Amina)").doesNotContain("Acknowledge by");

            amina.walk(bot, List.of("End the contact", "Yes, all of it"));
            amina.replies("Why does the contact end?", "The same matter was decided before.");
            bot.awaitQuiet();
            assertThat(names()).singleElement().asString().startsWith("Closed · AIM-");
            assertThat(api.groups().topics(Bot.COMPLAINTS).get(topic).closed()).isTrue();
            assertThat(card().text()).contains("Closed: Complaint");
            assertThat(program.stop()).isZero();
        }
    }

    private ShownMessage card() {
        return newest(CARD);
    }

    private ShownMessage newest(String words) {
        return api.messages(Bot.COMPLAINTS).stream().filter(one -> one.text().contains(words)).reduce((old, young) -> young)
                .orElseThrow();
    }

    private List<String> names() {
        return api.groups().topics(Bot.COMPLAINTS).values().stream().map(topic -> topic.name()).toList();
    }
}
