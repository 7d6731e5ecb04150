package redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Spot;
import redress.message.Target;
import redress.store.Outbox.Posted;

/** What goes out, in which order, and what becomes of what waits. */
class OutboxTest {

    private static final Address ANN = new Address(1001);
    private static final Address GROUP = new Address(-1001);

    @TempDir
    private Path folder;
    private Store store;
    private KeyId key;

    @BeforeEach
    void open() {
        store = Store.open(folder, "aim");
        store.transact(() -> key = begin(ANN).key());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void parcelsWaitInOrderUntilTheyAreDelivered() {
        var first = add(text(ANN, "one"), "");
        var second = add(text(GROUP, "two"), "");
        var third = add(text(ANN, "three"), "");
        assertThat(store.outbox().waiting()).containsExactly(first, second, third);
        store.transact(() -> store.outbox().delivered(second.id(), 5, Instant.EPOCH));
        reopen();
        assertThat(store.outbox().waiting()).containsExactly(first, third);
        assertThat(store.outbox().find(first.id())).contains(first);
        assertThat(store.outbox().find(second.id())).isEmpty();
        assertThat(add(text(ANN, "four"), "").id()).isGreaterThan(third.id());
    }

    @Test
    void aReportThatComesTwiceChangesNothing() {
        var card = add(text(GROUP, "card"), "card");
        store.transact(() -> store.outbox().delivered(card.id(), 5, Instant.EPOCH));
        store.transact(() -> store.outbox().delivered(card.id(), 6, Instant.EPOCH));
        store.transact(() -> store.outbox().parked(card.id(), "again"));
        assertThat(store.messages().find("card")).contains(new Target.Known(5));
        assertThat(store.outbox().parked()).isEmpty();
    }

    @Test
    void anEditWaitsForTheMessageThatItMakesNew() {
        var card = add(text(GROUP, "card"), "card");
        var edit = add(edit("new"), "");
        assertThat(store.outbox().waiting()).containsExactly(card);
        var released = new ArrayList<Outbox.Posted>();
        store.transact(() -> released.addAll(store.outbox().delivered(card.id(), 77, Instant.EPOCH).released()));
        assertThat(store.messages().find("card")).contains(new Target.Known(77));
        var known = new Posted(edit.id(), new Parcel.Edit(GROUP, new Target.Known(77), "new", Keyboard.NONE), "");
        assertThat(store.outbox().waiting()).containsExactly(known);
        assertThat(released).containsExactly(known);
        store.transact(() -> assertThat(store.outbox().delivered(card.id(), 77, Instant.EPOCH).released()).isEmpty());
        reopen();
        assertThat(store.outbox().waiting()).containsExactly(known);
    }

    @Test
    void anEditOfAMessageThatIsThereGoesAtOnce() {
        store.transact(() -> store.messages().bind("card", GROUP, 77));
        var edit = add(edit("new"), "");
        assertThat(edit.parcel()).isEqualTo(new Parcel.Edit(GROUP, new Target.Known(77), "new", Keyboard.NONE));
        assertThat(store.outbox().waiting()).containsExactly(edit);
    }

    @Test
    void whatWaitsForAParkedMessageIsParkedToo() {
        var card = add(text(GROUP, "card"), "card");
        var edit = add(edit("new"), "copy");
        var copy = add(new Parcel.Bare(GROUP, new Target.Ours("copy")), "");
        store.transact(() -> store.outbox().parked(card.id(), "Bad Request"));
        assertThat(store.outbox().waiting()).isEmpty();
        assertThat(store.outbox().parked()).extracting(Outbox.Parked::id)
                .containsExactly(card.id(), edit.id(), copy.id());
        assertThat(store.outbox().parked().get(0)).isEqualTo(new Outbox.Parked(card.id(), "card", "Bad Request"));
        assertThat(store.sql().one("SELECT count(payload) FROM outbox", row -> row.getInt(1))).contains(0);
    }

    @Test
    void whatWaitsForAMessageThatWillNeverBeIsParkedAtOnce() {
        var edit = add(edit("new"), "");
        assertThat(store.outbox().parked()).extracting(Outbox.Parked::id).containsExactly(edit.id());
    }

    @Test
    void whatGoesIntoATopicWaitsForItsNumber() {
        var topic = add(new Parcel.Topic(GROUP, "New"), "topic");
        var first = add(inTopic("one"), "");
        var other = add(text(GROUP, "other"), "");
        var second = add(inTopic("two"), "");
        assertThat(store.outbox().waiting()).containsExactly(topic, other);
        var released = new ArrayList<Posted>();
        store.transact(() -> released.addAll(store.outbox().delivered(topic.id(), 40, Instant.EPOCH).released()));
        var in = new Target.Known(40);
        assertThat(released).containsExactly(
                new Posted(first.id(), new Parcel.Text(GROUP, Spot.topic(in), "one", Keyboard.NONE, true), ""),
                new Posted(second.id(), new Parcel.Text(GROUP, Spot.topic(in), "two", Keyboard.NONE, true), ""));
        assertThat(add(inTopic("three"), "").parcel()).isEqualTo(new Parcel.Text(GROUP, Spot.topic(in), "three", Keyboard.NONE, true));
    }

    @Test
    void whatWasForATopicThatIsRefusedGoesToTheChat() {
        var topic = add(new Parcel.Topic(GROUP, "New"), "topic");
        var card = add(inTopic("card"), "card");
        var pin = add(new Parcel.Pin(GROUP, new Target.Ours("card")), "");
        var state = add(new Parcel.TopicState(GROUP, new Target.Ours("topic"), "Old", true), "");
        var freed = new ArrayList<Posted>();
        store.transact(() -> freed.addAll(store.outbox().parked(topic.id(), "the chat is not a forum")));
        var free = new Posted(card.id(), new Parcel.Text(GROUP, "card", Keyboard.NONE, true), "card");
        assertThat(freed).containsExactly(free);
        assertThat(store.outbox().waiting()).containsExactly(free);
        assertThat(store.outbox().parked()).extracting(Outbox.Parked::id).containsExactly(topic.id(), state.id());
        store.transact(() -> assertThat(store.outbox().delivered(card.id(), 5, Instant.EPOCH).released()).containsExactly(
                new Posted(pin.id(), new Parcel.Pin(GROUP, new Target.Known(5)), "")));
        assertThat(add(inTopic("late"), "").parcel()).isEqualTo(new Parcel.Text(GROUP, "late", Keyboard.NONE, true));
    }

    @Test
    void whatIsRefusedInItsTopicIsForTheChatFromThenOn() {
        store.transact(() -> store.messages().bind("topic", GROUP, 40));
        var one = add(inTopic("one"), "card");
        var placed = new ArrayList<Posted>();
        store.transact(() -> store.outbox().placedInChat(one.id()).ifPresent(placed::add));
        var free = new Posted(one.id(), new Parcel.Text(GROUP, "one", Keyboard.NONE, true), "card");
        assertThat(placed).containsExactly(free);
        reopen();
        assertThat(store.outbox().waiting()).containsExactly(free);
        store.transact(() -> assertThat(store.outbox().placedInChat(one.id())).isEmpty());
    }

    @Test
    void ofSeveralEditsOfOneMessageOnlyTheNewestStays() {
        store.transact(() -> store.messages().bind("card", GROUP, 77));
        add(edit("one"), "");
        var other = add(new Parcel.Edit(GROUP, new Target.Known(78), "other", Keyboard.NONE), "");
        var known = add(new Parcel.Edit(GROUP, new Target.Known(77), "two", Keyboard.NONE), "");
        var state = add(new Parcel.TopicState(GROUP, new Target.Known(77), "Old", true), "");
        assertThat(store.outbox().waiting()).containsExactly(other, known, state);
        var newest = add(edit("three"), "");
        assertThat(store.outbox().waiting()).containsExactly(other, state, newest);
        store.transact(() -> store.outbox().superseded(other.id()));
        assertThat(store.outbox().waiting()).containsExactly(state, newest);
    }

    @Test
    void editsThatWaitForTheirMessageMergeToo() {
        var card = add(text(GROUP, "card"), "card");
        add(edit("one"), "");
        var two = add(edit("two"), "");
        store.transact(() -> assertThat(store.outbox().delivered(card.id(), 77, Instant.EPOCH).released()).extracting(Posted::id)
                .containsExactly(two.id()));
        var three = add(edit("three"), "");
        assertThat(store.outbox().waiting()).containsExactly(three);
    }

    @Test
    void aHandleMeansTheNewestMessageEvenBeforeItHasArrived() {
        store.transact(() -> store.messages().bind("card", GROUP, 77));
        var card = add(text(GROUP, "card"), "card");
        var edit = add(edit("new"), "");
        assertThat(store.outbox().waiting()).containsExactly(card);
        store.transact(() -> store.outbox().delivered(card.id(), 90, Instant.EPOCH));
        assertThat(store.outbox().waiting()).containsExactly(
                new Posted(edit.id(), new Parcel.Edit(GROUP, new Target.Known(90), "new", Keyboard.NONE), ""));
    }

    @Test
    void whatWaitsForTheSecondMessageOfAHandleIsNotReleasedByTheFirst() {
        var first = add(text(GROUP, "card"), "card");
        var early = add(new Parcel.Pin(GROUP, new Target.Ours("card")), "");
        var second = add(text(GROUP, "card again"), "card");
        var late = add(new Parcel.Pin(GROUP, new Target.Ours("card")), "");
        store.transact(() -> assertThat(store.outbox().delivered(first.id(), 77, Instant.EPOCH).released()).extracting(Posted::id)
                .containsExactly(early.id()));
        store.transact(() -> assertThat(store.outbox().delivered(second.id(), 90, Instant.EPOCH).released()).containsExactly(
                new Posted(late.id(), new Parcel.Pin(GROUP, new Target.Known(90)), "")));
    }

    @Test
    void whereTheSecondMessageOfAHandleNeverComesTheFirstIsMeant() {
        var first = add(text(GROUP, "card"), "card");
        var second = add(text(GROUP, "card again"), "card");
        var pin = add(new Parcel.Pin(GROUP, new Target.Ours("card")), "");
        store.transact(() -> store.outbox().delivered(first.id(), 77, Instant.EPOCH));
        var aimed = new Posted(pin.id(), new Parcel.Pin(GROUP, new Target.Known(77)), "");
        store.transact(() -> assertThat(store.outbox().parked(second.id(), "Bad Request")).containsExactly(aimed));
        reopen();
        assertThat(store.outbox().waiting()).containsExactly(aimed);
    }

    @Test
    void aHandleOfAnotherChatIsNotMeant() {
        store.transact(() -> store.messages().bind("topic", new Address(-1009), 40));
        assertThat(add(inTopic("one"), "").parcel()).isEqualTo(new Parcel.Text(GROUP, "one", Keyboard.NONE, true));
    }

    @Test
    void whatIsAboutAMessageThatStayedBehindDoesNotMoveWithTheGroup() {
        var moved = new Address(-1002);
        store.transact(() -> store.messages().bind("card", GROUP, 77));
        var edit = add(edit("new"), "");
        var reply = add(new Parcel.Text(GROUP, Spot.reply(new Target.Ours("card")), "one", Keyboard.NONE, true), "");
        store.transact(() -> assertThat(store.outbox().readdress(GROUP, moved)).containsExactly(
                new Posted(reply.id(), new Parcel.Text(moved, "one", Keyboard.NONE, true), "")));
        assertThat(store.outbox().parked()).extracting(Outbox.Parked::id).containsExactly(edit.id());
    }

    @Test
    void whatWaitsForAGroupThatMovedGoesToItsNewNumber() {
        var moved = new Address(-1002);
        store.transact(() -> {
            store.teamChats().bind("complaints", GROUP);
            store.messages().bind("old", GROUP, 5);
        });
        var one = add(text(GROUP, "one"), "");
        var other = add(text(ANN, "other"), "");
        store.transact(() -> {
            store.outbox().readdress(GROUP, moved);
            store.teamChats().moved(GROUP, moved);
        });
        assertThat(store.outbox().waiting()).containsExactly(new Posted(one.id(), text(moved, "one"), ""), other);
        assertThat(store.teamChats().team(moved)).contains("complaints");
        assertThat(store.teamChats().team(GROUP)).isEmpty();
        assertThat(store.messages().find("old")).isEmpty();
    }

    @Test
    void aKeyGoesWithTheConversation() {
        store.transact(() -> begin(ANN));
        assertThat(keys()).hasSize(1).doesNotContain(key.number());
        store.transact(() -> store.conversations().forget(ANN));
        assertThat(keys()).isEmpty();
        assertThat(store.conversations().find(ANN)).isEmpty();
    }

    @Test
    void aKeyLivesUntilTheLastParcelUnderItIsGone() {
        var one = add(text(ANN, "one"), "");
        var two = add(text(ANN, "two"), "");
        store.transact(() -> begin(ANN));
        reopen();
        assertThat(store.outbox().waiting()).containsExactly(one, two);
        store.transact(() -> store.outbox().delivered(one.id(), 5, Instant.EPOCH));
        assertThat(keys()).contains(key.number());
        store.transact(() -> store.outbox().parked(two.id(), "blocked"));
        assertThat(keys()).hasSize(1).doesNotContain(key.number());
    }

    @Test
    void nothingIsSealedUnderAKeyThatIsGone() {
        store.transact(() -> begin(ANN));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> add(text(ANN, "late"), ""));
    }

    private Posted add(Parcel parcel, String handle) {
        var posted = new ArrayList<Posted>();
        store.transact(() -> posted.add(handle.isEmpty() ? store.outbox().add(parcel, key)
                : store.outbox().add(parcel, key, handle)));
        return posted.get(0);
    }

    private Talk begin(Address chat) {
        return store.conversations().begin(chat, new Party(chat.chat(), "Ann", "", "en"),
                Conversation.fresh("c1", "start", Map.of(), Instant.parse("2026-11-02T10:00:00Z")), List.of());
    }

    /** The keys of conversations and cases, without the one under which the salt of receipt codes lies. */
    private List<Long> keys() {
        return store.sql().all("SELECT id FROM data_key WHERE id NOT IN (SELECT salt_key FROM meta)", row -> row.getLong(1));
    }

    private void reopen() {
        store.close();
        store = Store.open(folder, "aim");
    }

    private static Parcel text(Address to, String text) {
        return new Parcel.Text(to, text, Keyboard.NONE, false);
    }

    private static Parcel inTopic(String text) {
        return new Parcel.Text(GROUP, Spot.topic(new Target.Ours("topic")), text, Keyboard.NONE, true);
    }

    private static Parcel edit(String text) {
        return new Parcel.Edit(GROUP, new Target.Ours("card"), text, Keyboard.NONE);
    }
}
