package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.desk.ComplaintLines;
import redress.message.Rights;
import redress.store.Store;
import redress.telegram.ApiFault;
import redress.telegram.BotApiStandIn;
import redress.telegram.ShownMessage;

/** The whole program in a group with topics, and what people and Telegram do to topics meanwhile. */
@Timeout(600)
class TopicsTest {

    private static final long GROUP = Bot.COMPLAINTS;
    private static final Rights ALL = new Rights(true, true, true, true);
    private static final Rights WITHOUT_TOPICS = new Rights(true, false, true, true);

    @TempDir
    private Path temp;
    private final BotApiStandIn api = new BotApiStandIn();
    private final Phone sam = new Phone(api, 4711, "Sam", 4711);
    private final Phone amina = new Phone(api, 8001, "Amina", GROUP);

    @AfterEach
    void close() {
        api.close();
    }

    private Bot bot() {
        api.groups().allow(GROUP, ALL);
        return new Bot(api, temp.resolve("data"));
    }

    /** Sam complains, with two photos that come as an album. */
    private void complains(Bot bot) {
        var lines = new ArrayList<>(ComplaintLines.plain());
        int files = lines.indexOf("I have no files");
        sam.walk(bot, lines.subList(0, files));
        for (int i = 1; i <= 2; i++) {
            var id = "photo-" + i;
            api.putFile(id, "a picture".getBytes(StandardCharsets.UTF_8));
            sam.sends(message -> message.put("media_group_id", "album").putArray("photo").addObject().put("file_id", id)
                    .put("file_unique_id", id).put("width", 90).put("height", 90).put("file_size", 1000));
        }
        bot.awaitQuiet();
        sam.walk(bot, "Done");
        sam.walk(bot, lines.subList(files + 1, lines.size()));
        sam.walk(bot, ComplaintLines.SUBMIT);
    }

    private List<Long> topics() {
        return List.copyOf(api.groups().topics(GROUP).keySet());
    }

    private ShownMessage card() {
        return api.messages(GROUP).stream().filter(one -> one.data("Acknowledge").isPresent()).reduce((old, young) -> young)
                .orElseThrow();
    }

    private void nothingWaits(Bot bot) {
        bot.awaitQuiet();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + bot.data().resolve("redress.db"));
             var left = database.createStatement().executeQuery("SELECT count(*) FROM outbox WHERE parked IS NULL")) {
            assertThat(left.getInt(1)).isZero();
        } catch (SQLException unread) {
            throw new AssertionError(unread);
        }
    }

    @Test
    void aCaseStandsWholeAndGuardedInATopicOfItsOwn() {
        var bot = bot();
        try (var program = bot.start()) {
            complains(bot);
            var topic = topics().get(0);
            assertThat(topics()).hasSize(1);
            api.awaitThat(all -> all.stream().filter(call -> call.method().equals("sendphoto")).count() == 2);
            bot.awaitQuiet();
            assertThat(api.messages(GROUP)).hasSizeGreaterThan(3).allMatch(one -> one.topic() == topic && one.guarded());
            assertThat(api.messages(GROUP)).filteredOn(one -> one.call().path("photo").asText().startsWith("photo-")).hasSize(2);
            assertThat(api.groups().pinned(GROUP)).containsExactly(card().number());
            var name = api.groups().topics(GROUP).get(topic).name();
            amina.walk(bot, "Acknowledge");
            assertThat(api.groups().topics(GROUP).get(topic).name()).isNotEqualTo(name);
            assertThat(api.messages(GROUP)).allMatch(one -> one.topic() == topic && one.guarded());
            nothingWaits(bot);
            assertThat(program.stop()).isZero();
        }
    }

    @Test
    void aTopicThatWasDeletedIsOpenedAnewWithAllThatConcernsTheCase() {
        var bot = bot();
        try (var program = bot.start()) {
            complains(bot);
            long deleted = topics().get(0);
            var card = card();
            api.groups().delete(GROUP, deleted);
            api.messages(GROUP).forEach(one -> api.delete(GROUP, one.number()));
            amina.presses(card.data("Acknowledge").orElseThrow(), card.number());
            nothingWaits(bot);
            assertThat(topics()).hasSize(1).doesNotContain(deleted);
            assertThat(api.messages(GROUP)).filteredOn(one -> one.topic() == topics().get(0))
                    .anyMatch(one -> one.text().contains("The assessor came two hours late"))
                    .anyMatch(one -> one.text().contains("Amina"));
            var pinned = api.groups().pinned(GROUP);
            assertThat(api.messages(GROUP)).filteredOn(one -> one.number() == pinned.get(pinned.size() - 1)).singleElement()
                    .matches(one -> one.topic() == topics().get(0) && one.text().contains("Amina"));
            assertThat(program.stop()).isZero();
        }
    }

    @Test
    void whereTopicsAreSwitchedOffTheCaseGoesOnInTheChat() {
        var bot = bot();
        try (var program = bot.start()) {
            complains(bot);
            var card = card();
            api.groups().allow(GROUP, WITHOUT_TOPICS);
            amina.presses(card.data("Acknowledge").orElseThrow(), card.number());
            sam.awaitWords("has been acknowledged");
            nothingWaits(bot);
            sam.walk(bot, List.of("/start"));
            assertThat(api.messages(GROUP)).anyMatch(one -> one.text().contains("Amina"));
            assertThat(topics()).isEmpty();
            nothingWaits(bot);
            assertThat(program.stop()).isZero();
            assertThat(program.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void aTopicThatTelegramRefusesOrPutsOffLosesNothing() {
        var bot = bot();
        api.failNext("createForumTopic", ApiFault.tooMany(1));
        api.failNext("createForumTopic", ApiFault.error(500, "Internal Server Error"));
        api.failNext("createForumTopic", ApiFault.error(400, "Bad Request: not enough rights to create a topic"));
        try (var program = bot.start()) {
            complains(bot);
            nothingWaits(bot);
            assertThat(topics()).isEmpty();
            assertThat(api.messages(GROUP)).anyMatch(one -> one.text().contains("The assessor came two hours late"));
            assertThat(card().topic()).isZero();
            amina.walk(bot, "Acknowledge");
            sam.awaitWords("has been acknowledged");
            assertThat(program.stop()).isZero();
        }
    }

    @Test
    void aKillBetweenTheTopicAndItsBookingLosesNothing() {
        var bot = bot();
        api.failNext("createForumTopic", ApiFault.dropAfterwards());
        try (var killed = bot.start()) {
            sam.walk(bot, ComplaintLines.plain());
            sam.does(ComplaintLines.SUBMIT);
            api.await(call -> call.method().equals("createforumtopic"));
            killed.kill();
        }
        try (var again = bot.start()) {
            nothingWaits(bot);
            assertThat(topics()).as("a topic whose opening nobody could know of is opened once more").hasSize(2);
            assertThat(card().topic()).isEqualTo(topics().get(1));
            assertThat(api.messages(GROUP)).filteredOn(one -> one.text().contains("The assessor came two hours late"))
                    .singleElement().matches(one -> one.topic() == card().topic());
            assertThat(again.stop()).isZero();
        }
        assertThat(bot.cases()).hasSize(1);
        try (var store = Store.read(bot.data())) {
            assertThat(store.outbox().parked()).isEmpty();
        }
    }
}
