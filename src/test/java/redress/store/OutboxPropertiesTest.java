package redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Spot;
import redress.message.Target;
import redress.store.Outbox.Posted;

/**
 * Whatever is put into the outbox and whatever becomes of it, nothing stays there for ever, what comes to one place comes in
 * order, and the newest look of each thing is the one that counts. A failure names the seed that brings it back.
 */
class OutboxPropertiesTest {

    private static final List<Address> GROUPS = List.of(new Address(-1001), new Address(-1002));
    private static final int STEPS = 300;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    /** A channel that takes what can go, as the desk hands it over, and a desk that books what became of it. */
    private static final class Channel {
        private final Random random;
        private final Store store;
        private final KeyId key;
        // Those that the desk let go, by their numbers: what is not here must wait in the outbox, parked or for a handle.
        private final Map<Long, Posted> going = new LinkedHashMap<>();
        // The newest text in each topic, and in each chat of those that were for the chat itself from the beginning.
        private final Map<String, Integer> newest = new HashMap<>();
        private final Map<Target, Integer> shown = new HashMap<>();
        private final Set<Integer> displaced = new HashSet<>();
        private int texts;
        private long messages = 100;

        Channel(long seed, Store store, KeyId key) {
            this.random = new Random(seed);
            this.store = store;
            this.key = key;
        }

        void add() {
            var chat = GROUPS.get(random.nextInt(GROUPS.size()));
            var handle = handle(chat);
            var target = new Target.Ours(handle);
            int number = ++texts;
            int what = random.nextInt(6);
            if (what != 1) {
                displaced.add(number);
            }
            switch (what) {
                case 0 -> go(store.outbox().add(new Parcel.Topic(chat, handle), key, handle));
                case 1 -> go(store.outbox().add(text(chat, Spot.CHAT, number), key, handle));
                case 2 -> go(store.outbox().add(text(chat, Spot.topic(target), number), key));
                case 3 -> go(store.outbox().add(text(chat, Spot.reply(target), number), key, random.nextBoolean() ? handle(chat) : ""));
                case 4 -> go(store.outbox().add(new Parcel.Pin(chat, target), key));
                default -> go(store.outbox().add(new Parcel.Edit(chat, target, Integer.toString(number), Keyboard.NONE), key));
            }
        }

        /** One that can go arrives or is refused. The channel keeps the order of each chat. */
        void settle() {
            if (going.isEmpty()) {
                return;
            }
            var chat = going.values().stream().skip(random.nextInt(going.size())).findFirst().orElseThrow().parcel().to();
            var first = going.values().stream().filter(posted -> posted.parcel().to().equals(chat)).findFirst().orElseThrow();
            going.remove(first.id());
            assertThat(first.parcel().awaited()).as("what goes knows its place").isEmpty();
            if (store.outbox().find(first.id()).isEmpty()) {
                return;
            }
            switch (random.nextInt(8)) {
                case 0 -> refuse(first);
                case 1 -> store.outbox().placedInChat(first.id()).ifPresentOrElse(this::go, () -> refuse(first));
                default -> {
                    note(first.parcel());
                    store.outbox().delivered(first.id(), ++messages, Instant.EPOCH).released().forEach(this::go);
                }
            }
        }

        private void refuse(Posted posted) {
            store.outbox().parked(posted.id(), "refused").forEach(this::go);
        }

        private void note(Parcel parcel) {
            if (parcel instanceof Parcel.Text text) {
                int number = Integer.parseInt(text.text());
                if (!text.spot().equals(Spot.CHAT) || !displaced.contains(number)) {
                    Integer before = newest.put(text.to().chat() + text.spot().toString(), number);
                    assertThat(before == null || before < number).as("order holds in a chat and a topic").isTrue();
                }
            } else if (parcel instanceof Parcel.Edit edit) {
                Integer before = shown.put(edit.target(), Integer.parseInt(edit.text()));
                assertThat(before == null || before < Integer.parseInt(edit.text())).as("an older look never follows a newer").isTrue();
            }
        }

        private void go(Posted posted) {
            if (posted.parcel().awaited().isEmpty() && store.outbox().find(posted.id()).isPresent()) {
                going.put(posted.id(), posted);
            }
        }

        private String handle(Address chat) {
            return chat.chat() + ":" + random.nextInt(6);
        }

        private static Parcel text(Address chat, Spot spot, int number) {
            return new Parcel.Text(chat, spot, Integer.toString(number), Keyboard.NONE, true);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingStaysForEverAndOrderHolds(long seed) {
        try (var store = Store.openFleeting(folder, "aim")) {
            var channel = new Channel[1];
            store.transact(() -> channel[0] = new Channel(seed, store, store.conversations().begin(GROUPS.get(0),
                    new Party(1, "Ann", "", "en"), Conversation.fresh("c1", "start", Map.of(), Instant.EPOCH), List.of()).key()));
            for (int step = 0; step < STEPS; step++) {
                store.transact(channel[0].random.nextInt(5) < 3 ? channel[0]::add : channel[0]::settle);
                if (step % 25 != 0) {
                    continue;
                }
                assertThat(store.outbox().waiting()).as("what can go is what was let go").extracting(Posted::id)
                        .containsExactlyInAnyOrderElementsOf(stillThere(store, channel[0]));
            }
            while (!channel[0].going.isEmpty()) {
                store.transact(channel[0]::settle);
            }
            assertThat(store.sql().one("SELECT count(*) FROM outbox WHERE parked IS NULL", row -> row.getInt(1))).contains(0);
        }
    }

    private static List<Long> stillThere(Store store, Channel channel) {
        return channel.going.keySet().stream().filter(id -> store.outbox().find(id).isPresent()).toList();
    }
}
