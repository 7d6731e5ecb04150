package redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Target;

@Timeout(120)
class CourierTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final TestCarrier carrier = new TestCarrier();
    private final TestWaker waker = new TestWaker();
    private final Courier courier = courier(4);

    private Courier courier(int senders) {
        var clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.get();
            }
        };
        return new Courier(carrier, carrier::delivered, senders, clock, waker, new Random(1));
    }

    @AfterEach
    void close() {
        carrier.letGo();
        courier.close();
    }

    private static Outgoing outgoing(long id, long chat) {
        return new Outgoing(id, new Parcel.Text(new Address(chat), "text " + id, Keyboard.NONE, false), 0, NOW);
    }

    @Test
    void whatArrivedIsReportedWithItsTries() {
        courier.take(new Outgoing(7, outgoing(7, 1).parcel(), 2, NOW));
        assertThat(carrier.awaitDeliveries(1)).containsExactly(new Delivery(7, 3, new Fate.Arrived(1)));
    }

    @Test
    void aChatGetsItsMessagesInOrder() {
        courier.take(LongStream.range(0, 600).mapToObj(id -> outgoing(id, id % 3)).toList());
        carrier.awaitDeliveries(600);
        for (int chat = 0; chat < 3; chat++) {
            int of = chat;
            assertThat(carrier.textsOf(chat)).isEqualTo(
                    IntStream.range(0, 200).mapToObj(nth -> "text " + (nth * 3 + of)).toList());
        }
    }

    @Test
    void afterAPauseTheSameMessageComesFirst() {
        carrier.next(1, new Fate.Later(Duration.ofSeconds(7)));
        courier.take(List.of(outgoing(1, 1), outgoing(2, 1)));
        assertThat(waker.awaitPause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(carrier.textsOf(1)).containsExactly("text 1");
        waker.wakeAll();
        assertThat(carrier.awaitDeliveries(2)).extracting(Delivery::outgoing, Delivery::tries)
                .containsExactly(tuple(1L, 2), tuple(2L, 1));
        assertThat(carrier.textsOf(1)).containsExactly("text 1", "text 1", "text 2");
    }

    @Test
    void whatIsTakenBackWhileItsChatWaitsNeverGoesOutAndWhatFollowsDoes() {
        carrier.next(1, new Fate.Later(Duration.ofSeconds(7)));
        courier.take(List.of(outgoing(1, 1), outgoing(2, 1)));
        waker.awaitPause();
        assertThat(courier.recall(Set.of(1L, 2L, 3L))).isEqualTo(2);
        courier.take(outgoing(4, 1));
        waker.wakeAll();
        assertThat(carrier.awaitDeliveries(1)).extracting(Delivery::outgoing).containsExactly(4L);
        assertThat(carrier.textsOf(1)).containsExactly("text 1", "text 4");
    }

    @Test
    void whatIsTakenBackUnderWayAndDoesNotGetThroughIsNotTriedAgain() throws InterruptedException {
        carrier.next(1, new Fate.Faltered());
        var reached = carrier.hold(1);
        courier.take(List.of(outgoing(1, 1), outgoing(2, 1)));
        reached.await();
        assertThat(courier.recall(Set.of(1L))).isZero();
        carrier.letGo();
        assertThat(carrier.awaitDeliveries(2)).containsExactly(new Delivery(1, 1, new Fate.Superseded()),
                new Delivery(2, 1, new Fate.Arrived(1)));
        assertThat(carrier.textsOf(1)).containsExactly("text 1", "text 2");
    }

    @Test
    void aChatOfWhichAllWasTakenBackStartsAnew() {
        carrier.next(1, new Fate.Later(Duration.ofSeconds(7)));
        courier.take(outgoing(1, 1));
        waker.awaitPause();
        assertThat(courier.recall(Set.of(1L))).isEqualTo(1);
        waker.wakeAll();
        courier.take(outgoing(2, 1));
        assertThat(carrier.awaitDeliveries(1)).extracting(Delivery::outgoing).containsExactly(2L);
    }

    @Test
    void theFloodWaitOfOneChatHoldsUpNoOther() {
        var alone = courier(1);
        carrier.next(1, new Fate.Later(Duration.ofHours(1)));
        alone.take(List.of(outgoing(1, 1), outgoing(2, 1), outgoing(3, 2), outgoing(4, 2)));
        assertThat(carrier.awaitDeliveries(2)).extracting(Delivery::outgoing).containsExactly(3L, 4L);
        alone.close();
    }

    @Test
    void pausesGrowAfterFailuresUpToFiveMinutesAndNeverEnd() {
        IntStream.range(0, 12).forEach(nth -> carrier.next(1, new Fate.Faltered()));
        courier.take(outgoing(1, 1));
        var pauses = IntStream.range(0, 12).mapToObj(nth -> {
            var pause = waker.awaitPause();
            waker.wakeAll();
            return pause.toMillis();
        }).toList();
        var plain = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300);
        for (int nth = 0; nth < 12; nth++) {
            assertThat(pauses.get(nth)).isBetween(plain.get(nth) * 1000L, plain.get(nth) * 1200L);
        }
        assertThat(carrier.awaitDeliveries(1)).containsExactly(new Delivery(1, 13, new Fate.Arrived(1)));
    }

    @Test
    void aRefusalIsReportedAndTheNextGoesOut() {
        carrier.next(1, new Fate.Refused("message is too long"));
        carrier.next(1, new Fate.Unreachable());
        carrier.next(1, new Fate.Moved(new Address(-5)));
        courier.take(List.of(outgoing(1, 1), outgoing(2, 1), outgoing(3, 1), outgoing(4, 1)));
        assertThat(carrier.awaitDeliveries(4)).extracting(Delivery::fate).containsExactly(
                new Fate.Refused("message is too long"), new Fate.Unreachable(), new Fate.Moved(new Address(-5)),
                new Fate.Arrived(1));
    }

    @Test
    void aFaultOfTheChannelIsARefusalThatHoldsNoWords() {
        carrier.breakOn("text 1");
        courier.take(List.of(outgoing(1, 1), outgoing(2, 1)));
        assertThat(carrier.awaitDeliveries(2)).extracting(Delivery::fate).containsExactly(
                new Fate.Refused("a fault of the program: IllegalStateException"), new Fate.Arrived(1));
    }

    @Test
    void aListenerThatFailsStopsNoLane() {
        var deaf = new Courier(carrier, delivery -> {
            carrier.delivered(delivery);
            throw new IllegalStateException("deaf");
        }, 1, Clock.fixed(NOW, ZoneOffset.UTC), waker, new Random(1));
        deaf.take(List.of(outgoing(1, 1), outgoing(2, 1)));
        assertThat(carrier.awaitDeliveries(2)).hasSize(2);
        deaf.close();
    }

    @Test
    void nothingGoesBeforeItsTime() {
        courier.take(new Outgoing(1, outgoing(1, 1).parcel(), 0, NOW.plusSeconds(30)));
        assertThat(waker.awaitPause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(carrier.textsOf(1)).isEmpty();
        time.set(NOW.plusSeconds(30));
        waker.wakeAll();
        assertThat(carrier.awaitDeliveries(1)).hasSize(1);
    }

    private static Outgoing edit(long id, long chat, long message) {
        return new Outgoing(id, new Parcel.Edit(new Address(chat), new Target.Known(message), "edit " + id, Keyboard.NONE), 0, NOW);
    }

    @Test
    void whileAGroupIsFloodedAnAlertGoesBeforeAllEdits() {
        carrier.next(-1, new Fate.Later(Duration.ofSeconds(30)));
        courier.take(LongStream.range(0, 5).mapToObj(id -> edit(id, -1, id)).toList());
        waker.awaitPause();
        courier.take(outgoing(9, -1));
        waker.wakeAll();
        carrier.awaitDeliveries(6);
        assertThat(carrier.textsOf(-1)).containsExactly("edit 0", "text 9", "edit 0", "edit 1", "edit 2", "edit 3", "edit 4");
    }

    @Test
    void editsComeTooHoweverMuchIsNew() {
        carrier.next(-1, new Fate.Later(Duration.ofSeconds(30)));
        courier.take(edit(100, -1, 1));
        waker.awaitPause();
        courier.take(LongStream.range(0, 25).mapToObj(id -> outgoing(id, -1)).toList());
        waker.wakeAll();
        carrier.awaitDeliveries(26);
        assertThat(carrier.textsOf(-1)).element(11).isEqualTo("edit 100");
        assertThat(carrier.textsOf(-1)).filteredOn(text -> text.startsWith("text")).isEqualTo(
                IntStream.range(0, 25).mapToObj(id -> "text " + id).toList());
    }

    @Test
    void inAPrivateChatEditsKeepTheirPlace() throws InterruptedException {
        var held = carrier.hold(1);
        courier.take(outgoing(1, 1));
        held.await();
        courier.take(List.of(edit(2, 1, 8), outgoing(3, 1)));
        carrier.letGo();
        carrier.awaitDeliveries(3);
        assertThat(carrier.textsOf(1)).containsExactly("text 1", "edit 2", "text 3");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void ofSeveralEditsOfOneMessageOnlyTheNewestGoesOut(long chat) throws InterruptedException {
        var held = carrier.hold(chat);
        courier.take(edit(1, chat, 8));
        held.await();
        courier.take(List.of(edit(2, chat, 8), edit(3, chat, 9), edit(4, chat, 8), edit(5, chat, 8)));
        carrier.letGo();
        assertThat(carrier.awaitDeliveries(5)).filteredOn(delivery -> delivery.fate().equals(new Fate.Superseded()))
                .extracting(Delivery::outgoing).containsExactlyInAnyOrder(2L, 4L);
        assertThat(carrier.textsOf(chat)).containsExactly("edit 1", "edit 3", "edit 5");
    }

    @Test
    void anEditThatWaitsForAPauseIsSupersededToo() {
        carrier.next(-1, new Fate.Later(Duration.ofSeconds(30)));
        courier.take(edit(1, -1, 8));
        waker.awaitPause();
        courier.take(edit(2, -1, 8));
        waker.wakeAll();
        assertThat(carrier.awaitDeliveries(2)).containsExactlyInAnyOrder(new Delivery(1, 1, new Fate.Superseded()),
                new Delivery(2, 1, new Fate.Arrived(1)));
        assertThat(carrier.textsOf(-1)).containsExactly("edit 1", "edit 2");
    }

    @Test
    void anAnswerToAPressIsTriedOnce() {
        courier.answer("press", "Saved");
        assertThat(carrier.awaitAnswers(1)).containsExactly("press:Saved");
    }

    @Test
    void anAnswerOlderThanTenSecondsIsDropped() throws InterruptedException {
        var alone = courier(1);
        var held = carrier.hold(1);
        alone.take(outgoing(1, 1));
        held.await();
        alone.answer("old", "");
        time.set(NOW.plusSeconds(11));
        alone.answer("new", "");
        carrier.letGo();
        assertThat(carrier.awaitAnswers(1)).containsExactly("new:");
        alone.close();
    }

    @Test
    void closingLetsFinishWhatIsUnderWayAndTakesUpNothingMore() throws InterruptedException {
        CountDownLatch held = carrier.hold(1);
        courier.take(List.of(outgoing(1, 1), outgoing(2, 1)));
        held.await();
        var closing = new Thread(courier::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        carrier.letGo();
        closing.join();
        assertThat(carrier.textsOf(1)).containsExactly("text 1");
        assertThat(carrier.awaitDeliveries(1)).hasSize(1);
        assertThatNoException().isThrownBy(() -> courier.take(outgoing(3, 1)));
    }

    @Test
    void closingGivesUpOnWhatHangs() throws InterruptedException {
        CountDownLatch held = carrier.hold(1);
        courier.take(outgoing(1, 1));
        held.await();
        courier.close();
        assertThat(carrier.deliveries()).isEmpty();
    }

    @Test
    void theSendersHaveNames() {
        courier.take(outgoing(1, 1));
        carrier.awaitDeliveries(1);
        assertThat(carrier.threads()).allMatch(name -> name.matches("sender-[1-4]"));
    }
}
