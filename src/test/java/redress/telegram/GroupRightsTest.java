package redress.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.telegram.SomeUpdate.inGroup;
import static redress.telegram.SomeUpdate.standing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.delivery.Fate;
import redress.desk.Happening;
import redress.evidence.EvidenceFolder;
import redress.message.Address;
import redress.message.Parcel;
import redress.message.Rights;

/** What the bot may do in a group is asked, and asked again when it may have changed. */
@Timeout(120)
class GroupRightsTest {

    private static final BotProfile PLAIN = new BotProfile(Map.of(), Map.of(), "", "");
    private static final Address GROUP = new Address(-1001);
    private static final Rights RUNS_IT = new Rights(true, false, true, true);
    private static final Rights ALL = new Rights(true, true, true, true);

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

    private static Happening admitted(Address group, Rights rights) {
        return new Happening.Admitted(0, group, rights, Instant.EPOCH);
    }

    private void start(Address... groups) throws Exception {
        telegram.start(inbox, PLAIN, List.of(groups));
    }

    @Test
    void theGroupsThatAreNamedAreAskedAboutAtTheStart() throws Exception {
        api.groups().allow(-1001, ALL);
        api.groups().allow(-1002, Rights.NONE);
        start(GROUP, new Address(-1002), new Address(-1003));
        assertThat(inbox.await(3)).containsExactly(admitted(GROUP, ALL), admitted(new Address(-1002), Rights.NONE),
                admitted(new Address(-1003), RUNS_IT));
    }

    @Test
    void aGroupIsAskedAboutWhenItIsHeardOfForTheFirstTime() throws Exception {
        start();
        api.push(inGroup("'text':'Lunch?'"));
        api.push(inGroup("'text':'At one?'"));
        assertThat(inbox.await(3)).filteredOn(admitted(GROUP, RUNS_IT)::equals).hasSize(1);
        assertThat(api.awaitAllConfirmed()).isTrue();
        telegram.close();
        assertThat(inbox.await(3)).hasSize(3);
    }

    @Test
    void aGroupWhoseTopicsAreSwitchedIsAskedAboutAnew() throws Exception {
        start();
        api.push(inGroup("'text':'Lunch?'"));
        inbox.await(2);
        api.groups().allow(-1001, ALL);
        api.push(inGroup("'text':'At one?'").replace("\"type\":\"supergroup\"", "\"type\":\"supergroup\",\"is_forum\":true"));
        assertThat(inbox.await(4)).contains(admitted(GROUP, ALL));
    }

    @Test
    void aChangedStandingIsAskedAbout() throws Exception {
        start();
        api.push(standing(-1001, "supergroup", "member"));
        assertThat(inbox.await(2)).contains(admitted(GROUP, RUNS_IT));
    }

    @Test
    void aRefusalInAGroupIsFollowedByTheQuestionWhatTheBotMayDo() throws Exception {
        start();
        assertThat(telegram.carrier().carry(new Parcel.Topic(GROUP, "New"))).isInstanceOf(Fate.Refused.class);
        assertThat(inbox.await(1)).containsExactly(admitted(GROUP, RUNS_IT));
    }

    @Test
    void itIsAskedUntilTelegramAnswers() throws Exception {
        List.of(ApiFault.html(), ApiFault.drop(), ApiFault.garbage("{"), ApiFault.error(500, "x"))
                .forEach(fault -> api.failNext("getChat", fault));
        api.failNext("getChatMember", ApiFault.drop());
        start(GROUP);
        assertThat(inbox.await(1)).containsExactly(admitted(GROUP, RUNS_IT));
    }

    @Test
    void aGroupThatThrewTheBotOutAllowsNothing() throws Exception {
        api.block(-1001);
        start(GROUP);
        assertThat(inbox.await(1)).containsExactly(admitted(GROUP, Rights.NONE));
    }

    @Test
    void aGroupThatBecameASupergroupMeanwhileIsFollowed() throws Exception {
        api.migrate(-5, -1005);
        start(new Address(-5));
        assertThat(inbox.await(2)).containsExactly(new Happening.Moved(0, new Address(-5), new Address(-1005)),
                admitted(new Address(-1005), RUNS_IT));
    }
}
