package redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;

class TrailsTest {

    private static final Address CHAT = new Address(4711);
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.openFleeting(folder, "aim");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Talk begin() {
        var talks = new ArrayList<Talk>();
        store.transact(() -> talks.add(store.conversations().begin(CHAT, new Party(4711, "Ann", "", "en"),
                Conversation.fresh("c", "start", Map.of(), NOW), List.of())));
        return talks.get(0);
    }

    private void note(KeyId key, long message, Instant at) {
        store.transact(() -> store.trails().note(key, message, at));
    }

    private List<Long> deletable(KeyId key, Instant now) {
        return store.trails().deletable(key, now);
    }

    private int keys() {
        return store.sql().one("SELECT count(*) FROM data_key", row -> row.getInt(1)).orElseThrow();
    }

    private static Parcel text(String words) {
        return new Parcel.Text(CHAT, words, Keyboard.NONE, false);
    }

    @Test
    void aMessageIsNoUseOnceItIs48HoursOld() {
        var talk = begin();
        note(talk.key(), 1, NOW);
        note(talk.key(), 2, NOW.plusSeconds(1));
        var edge = NOW.plus(Duration.ofHours(48));
        assertThat(deletable(talk.key(), edge.minusSeconds(1))).containsExactly(1L, 2L);
        assertThat(deletable(talk.key(), edge)).containsExactly(2L);
        assertThat(deletable(talk.key(), edge.plusSeconds(1))).isEmpty();
    }

    @Test
    void theNextConversationOfAChatTakesTheTrailOver() {
        var first = begin();
        note(first.key(), 1, NOW.minus(Duration.ofHours(49)));
        note(first.key(), 2, NOW);
        var second = begin();
        assertThat(deletable(second.key(), NOW)).containsExactly(2L);
        assertThat(store.sql().one("SELECT count(*) FROM trail", row -> row.getInt(1))).contains(1);
    }

    @Test
    void aForgottenConversationLeavesNoTrail() {
        int before = keys();
        var talk = begin();
        note(talk.key(), 1, NOW);
        store.transact(() -> store.outbox().add(text("still under way"), talk.key()));
        store.transact(() -> store.conversations().forget(CHAT));
        assertThat(store.sql().one("SELECT count(*) FROM trail", row -> row.getInt(1))).contains(0);
        store.outbox().waiting().forEach(posted -> store.transact(() -> store.outbox().delivered(posted.id(), 7, NOW)));
        assertThat(store.sql().one("SELECT count(*) FROM trail", row -> row.getInt(1))).contains(0);
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void whatArrivesIsInTheTrailOfTheConversationThatIsHeldThen() {
        var first = begin();
        store.transact(() -> {
            store.outbox().add(text("one"), first.key());
            store.outbox().addAlone(text("alone"));
            store.outbox().add(new Parcel.Delete(CHAT, List.of(3L)), first.key());
        });
        var waiting = store.outbox().waiting();
        var second = begin();
        store.transact(() -> waiting.forEach(posted -> store.outbox().delivered(posted.id(), posted.id() + 40, NOW)));
        assertThat(deletable(second.key(), NOW)).containsExactly(waiting.get(0).id() + 40);
    }

    @Test
    void aLongTrailIsKeptTidy() {
        var talk = begin();
        LongStream.range(0, 200).forEach(i -> note(talk.key(), i, NOW.plus(Duration.ofHours(i))));
        assertThat(store.sql().one("SELECT count(*) FROM trail", row -> row.getInt(1)).orElseThrow()).isLessThan(70);
        assertThat(deletable(talk.key(), NOW.plus(Duration.ofHours(199)))).hasSize(48).contains(199L).doesNotContain(151L);
    }

    @Test
    void onlyTheSecretWordFindsWhatItStandsForAndOnlyOnce() {
        var talk = begin();
        note(talk.key(), 1, NOW);
        var words = new ArrayList<String>();
        store.transact(() -> {
            words.add(store.wipes().make(talk.key(), NOW.plus(Duration.ofHours(40)), new Random(1)));
            store.conversations().forget(CHAT);
        });
        var word = words.get(0);
        assertThat(word).hasSize(22);
        assertThat(store.wipes().isThere(word, NOW)).isTrue();
        assertThat(store.wipes().isThere(word, NOW.plus(Duration.ofHours(40)))).isFalse();
        assertThat(store.wipes().isThere("AAAAAAAAAAAAAAAAAAAAAA", NOW)).isFalse();
        assertThat(store.wipes().isThere("no secret word", NOW)).isFalse();
        store.transact(() -> {
            assertThat(store.wipes().use(word, NOW)).contains(List.of(1L));
            assertThat(store.wipes().use(word, NOW)).isEmpty();
        });
    }

    @Test
    void theWordsTimeIsOver() {
        var talk = begin();
        store.transact(() -> store.wipes().make(talk.key(), NOW, new Random(1)));
        store.transact(() -> store.wipes().forgetOld(NOW.minusMillis(1)));
        assertThat(store.sql().one("SELECT count(*) FROM wipe", row -> row.getInt(1))).contains(1);
        store.transact(() -> store.wipes().forgetOld(NOW));
        assertThat(store.sql().one("SELECT count(*) FROM wipe", row -> row.getInt(1))).contains(0);
    }

    @Test
    void whatIsUnderWayBelongsToTheSecretWordAsItArrivesAndIsUnwantedOnceTheWordIsUsed() {
        int before = keys();
        var talk = begin();
        var words = new ArrayList<String>();
        store.transact(() -> {
            store.outbox().add(text("one"), talk.key());
            words.add(store.wipes().make(talk.key(), NOW.plusSeconds(900), new Random(1)));
            store.conversations().forget(CHAT);
            store.outbox().addAlone(text("receipt"));
            store.outbox().addAlone(text("late"));
            store.outbox().follow(words.get(0), CHAT);
        });
        var waiting = store.outbox().waiting();
        store.transact(() -> {
            assertThat(store.outbox().delivered(waiting.get(0).id(), 50, NOW).unwanted()).isEmpty();
            assertThat(store.outbox().delivered(waiting.get(1).id(), 51, NOW).unwanted()).isEmpty();
            assertThat(store.wipes().use(words.get(0), NOW)).contains(List.of(50L, 51L));
            assertThat(store.outbox().delivered(waiting.get(2).id(), 52, NOW).unwanted()).contains(CHAT);
        });
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void aMessageIsTakenBackWhetherItHasArrivedOrNot() {
        var talk = begin();
        store.transact(() -> {
            store.outbox().add(text("one"), talk.key(), "code:1");
            store.outbox().add(text("two"), talk.key(), "code:2");
        });
        var waiting = store.outbox().waiting();
        store.transact(() -> {
            store.outbox().delivered(waiting.get(0).id(), 50, NOW);
            assertThat(store.outbox().takeBack("code:1", CHAT)).containsExactly(50L);
            assertThat(store.outbox().takeBack("code:2", CHAT)).isEmpty();
            assertThat(store.outbox().delivered(waiting.get(1).id(), 51, NOW).unwanted()).contains(CHAT);
        });
        assertThat(store.sql().one("SELECT count(*) FROM message", row -> row.getInt(1))).contains(0);
    }

    @Test
    void aWordUnderWhichSomethingWasTamperedWithIsNoticed() {
        var talk = begin();
        note(talk.key(), 1, NOW);
        store.transact(() -> store.sql().write("UPDATE trail SET sealed = zeroblob(45)"));
        assertThatIllegalStateException().isThrownBy(() -> deletable(talk.key(), NOW));
    }
}
