package redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.message.Target;
import redress.store.Timers.Timer;

/** Updates, timers, teams' chats, messages and packs. */
class SmallTablesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, "aim");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anUpdateIsNewOnce() {
        store.transact(() -> {
            assertThat(store.updates().first(500)).isTrue();
            assertThat(store.updates().first(500)).isFalse();
            assertThat(store.updates().first(7)).as("numbers drawn anew can be lower").isTrue();
        });
        close();
        open();
        store.transact(() -> assertThat(store.updates().first(7)).isFalse());
    }

    @Test
    void aGroupKeepsItsMembersApartAndItselfApartFromThem() {
        var group = new Address(-5);
        store.transact(() -> {
            talk(Seat.of(group), "whole");
            talk(new Seat(group, 7), "seven");
            talk(new Seat(group, 8), "eight");
            talk(new Seat(new Address(-6), 7), "elsewhere");
            talk(Seat.of(new Address(7)), "private");
        });
        close();
        open();
        assertThat(dialog(Seat.of(group))).isEqualTo("whole");
        assertThat(dialog(new Seat(group, 7))).isEqualTo("seven");
        assertThat(dialog(new Seat(group, 8))).isEqualTo("eight");
        assertThat(dialog(new Seat(new Address(-6), 7))).isEqualTo("elsewhere");
        assertThat(dialog(Seat.of(new Address(7)))).isEqualTo("private");
    }

    private void talk(Seat seat, String dialog) {
        store.conversations().begin(seat, Party.PROGRAM, Conversation.fresh("c1", dialog, Map.of(), Instant.EPOCH), List.of());
    }

    private String dialog(Seat seat) {
        return store.conversations().find(seat).orElseThrow().conversation().dialog();
    }

    @Test
    void anInvitationIsFoundByItsWordAlone() {
        store.transact(() -> {
            var filed = store.cases().open("AIM-1", Header.of(1, EventType.OPENED, Instant.EPOCH, Role.COMPLAINANT, Map.of()),
                    Body.by(Party.PROGRAM), new byte[] {1});
            var token = store.invitations().make(filed, "consent", Map.of("topic", "Staff"), new Random(1));
            var other = store.invitations().make(filed, "consent", Map.of(), new Random(2));
            assertThat(Invitations.isToken(token)).isTrue();
            assertThat(token).hasSize(24).isNotEqualTo(other);
            assertThat(store.invitations().find(token)).contains(new Invitations.Invitation("AIM-1", "consent",
                    Map.of("topic", "Staff"), false));
            store.invitations().use(token);
            assertThat(store.invitations().find(token).orElseThrow().used()).isTrue();
            assertThat(store.invitations().find(other).orElseThrow().used()).isFalse();
            assertThat(store.invitations().find("i-AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
            store.erasures().erase("AIM-1", Instant.EPOCH, "");
            assertThat(store.invitations().find(other)).isEmpty();
        });
    }

    @Test
    void aMessageInAGroupIsKnownByItsNumberAndTheNewestByTheBeginningOfItsName() {
        var group = new Address(-5);
        store.transact(() -> {
            store.messages().bind("ask:a:1:0", group, 11);
            store.messages().bind("ask:a:2:0", group, 12);
            store.messages().bind("ask:ab:3:0", group, 13);
            store.messages().bind("ask:a:9:0", new Address(-6), 99);
            assertThat(store.messages().handle(group, 12)).contains("ask:a:2:0");
            assertThat(store.messages().handle(group, 99)).isEmpty();
            assertThat(store.messages().newest(group, "ask:a:")).contains(new Target.Known(12));
            assertThat(store.messages().newest(group, "ask:b:")).isEmpty();
        });
    }

    @Test
    void onlyTheNewestUpdatesAreRemembered() {
        store.transact(() -> {
            for (long update = 1_000_000; update > 1_000_000 - Updates.REMEMBERED - 2_000; update--) {
                store.updates().first(update);
            }
            assertThat(store.sql().one("SELECT count(*) FROM seen", row -> row.getInt(1)))
                    .hasValueSatisfying(count -> assertThat(count).isBetween(Updates.REMEMBERED,
                            Updates.REMEMBERED + 1_000));
            assertThat(store.updates().first(1_000_000 - Updates.REMEMBERED)).isFalse();
            assertThat(store.updates().first(1_000_000)).as("long ago").isTrue();
        });
    }

    @Test
    void timersAreDueInTheOrderOfTheirTimes() {
        store.transact(() -> {
            store.timers().set(NOW.plusSeconds(20), "overdue", "AIM-1", "outcome");
            store.timers().set(NOW.plusSeconds(10), "overdue", "AIM-1", "acknowledge");
            store.timers().set(NOW.plusSeconds(30), "overdue", "AIM-2", "outcome");
        });
        assertThat(store.timers().next()).contains(NOW.plusSeconds(10));
        assertThat(store.timers().due(NOW)).isEmpty();
        var due = store.timers().due(NOW.plusSeconds(20));
        assertThat(due).extracting(Timer::detail).containsExactly("acknowledge", "outcome");
        assertThat(due.get(0)).isEqualTo(new Timer(due.get(0).id(), NOW.plusSeconds(10), "overdue", "AIM-1",
                "acknowledge"));
        store.transact(() -> due.forEach(timer -> store.timers().done(timer.id())));
        assertThat(store.timers().next()).contains(NOW.plusSeconds(30));
    }

    @Test
    void aTimerThatIsSetAgainMoves() {
        store.transact(() -> {
            store.timers().set(NOW, "overdue", "AIM-1", "outcome");
            store.timers().set(NOW.plusSeconds(60), "overdue", "AIM-1", "outcome");
        });
        assertThat(store.timers().due(NOW)).isEmpty();
        assertThat(store.timers().due(NOW.plusSeconds(60))).hasSize(1);
    }

    @Test
    void severalTeamsCanShareAChat() {
        var screen = new Address(-1);
        store.transact(() -> {
            store.teamChats().bind("safeguarding", screen);
            store.teamChats().bind("complaints", new Address(-2));
            store.teamChats().bind("complaints", screen);
        });
        assertThat(store.teamChats().all()).isEqualTo(Map.of("complaints", screen, "safeguarding", screen));
        assertThat(store.teamChats().team(screen)).contains("complaints");
        assertThat(store.teamChats().team(new Address(-2))).isEmpty();
    }

    @Test
    void aHandleMeansTheNewestMessage() {
        store.transact(() -> {
            store.messages().bind("card", new Address(-1), 5);
            store.messages().bind("card", new Address(-1), 6);
        });
        assertThat(store.messages().find("card")).contains(new Target.Known(6));
        assertThat(store.messages().find("other")).isEmpty();
    }

    @Test
    void aPackIsFoundByItsDigest() {
        store.transact(() -> {
            store.packs().keep(new byte[] {1}, new byte[] {10});
            store.packs().keep(new byte[] {1}, new byte[] {11});
        });
        assertThat(store.packs().find(new byte[] {1})).hasValueSatisfying(pack -> assertThat(pack).containsExactly(10));
        assertThat(store.packs().find(new byte[] {2})).isEmpty();
    }
}
