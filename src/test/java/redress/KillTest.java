package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.desk.ComplaintLines;
import redress.store.Store;
import redress.telegram.BotApiStandIn;
import redress.telegram.ShownMessage;

/** The program is killed at the worst moments around Submit, and started again. */
@Timeout(600)
class KillTest {

    private static final String RECEIPT = "Your reference is AIM-";
    /** What follows Submit: the answer to the press, the review without its buttons, the receipt, what was told, the card. */
    private static final int CALLS = 5;
    private static final String ALERT = "New: Complaint";

    @TempDir
    private Path temp;
    private final BotApiStandIn api = new BotApiStandIn();
    private final Phone sam = new Phone(api, 4711, "Sam", 4711);

    @AfterEach
    void close() {
        api.close();
    }

    /**
     * No call carried out is a kill between the commit and the confirmation; one carried out and not answered is a
     * kill whose delivery nobody can know. Updates are not confirmed either way, so Submit comes again after each.
     */
    @Test
    void aKillAfterAnyCallThatFollowsSubmitLosesNothingAndOpensNoSecondCase() {
        var prepared = new Bot(api, temp.resolve("prepared"));
        try (var bot = prepared.start()) {
            sam.walk(prepared, ComplaintLines.plain());
            assertThat(bot.stop()).isZero();
        }
        var shown = api.messages(4711);
        var review = shown.get(shown.size() - 1);
        for (int calls = 0; calls <= CALLS; calls++) {
            killAfter(calls, review, prepared.copyTo(temp.resolve("killed-after-" + calls)));
        }
    }

    private void killAfter(int calls, ShownMessage review, Bot bot) {
        int start = api.calls().size();
        int before;
        try (var killed = bot.start()) {
            api.awaitThat(all -> all.stream().skip(start).anyMatch(call -> call.method().equals("deletewebhook")));
            before = api.calls().size();
            api.gate().closeAfter(calls);
            sam.presses(review.data(ComplaintLines.SUBMIT).orElseThrow(), review.number());
            api.gate().awaitClosed();
            killed.kill();
        }
        api.gate().open();
        assertThat(api.unconfirmed()).as("Submit is not confirmed").isEqualTo(1);
        try (var again = bot.start()) {
            bot.awaitQuiet();
            api.awaitThat(all -> count(before, RECEIPT) >= 1 && count(before, ALERT) >= 1);
            assertThat(again.stop()).isZero();
        }
        assertThat(bot.cases()).as("after %s calls", calls).hasSize(1);
        assertThat(count(before, "Thank you. We have it.")).isBetween(1L, 2L);
        assertThat(count(before, ALERT)).isBetween(1L, 2L);
        try (var store = Store.read(bot.data())) {
            assertThat(store.outbox().waiting()).isEmpty();
            assertThat(store.outbox().parked()).isEmpty();
        }
    }

    private long count(int before, String words) {
        return api.calls().stream().skip(before).filter(call -> call.text().contains(words)).count();
    }
}
