package redress.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import redress.casework.Party;
import redress.delivery.Carrier;
import redress.delivery.Fate;
import redress.desk.Happening;
import redress.desk.Office;
import redress.dialog.Input;
import redress.message.Address;
import redress.message.Parcel;
import redress.message.ReceiptCode;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.scenario.Theatre;
import redress.store.Store;
import redress.work.Stretching;

/**
 * Measures how long a receipt code takes to check, and what others who write meanwhile notice of it: 20 people write to a whole
 * desk on a durable folder, each a while after the reply came, first alone, then while codes are checked one after the other. It
 * is no test, and is run with the flags of the README.
 */
public final class ReceiptRun {

    private static final int PEOPLE = 20;
    private static final long PAUSE_MILLIS = 100;
    private static final long WARM_UP_SECONDS = 8;
    private static final long SECONDS = 20;

    private final AtomicLong updates = new AtomicLong();
    private final Map<Address, Semaphore> replied = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    private ReceiptRun() {
    }

    /** Runs it, from the command that the README gives. */
    public static void main(String[] arguments) throws Exception {
        new ReceiptRun().run();
    }

    private void run() throws Exception {
        var folder = Files.createTempDirectory("redress-receipt");
        try (var store = Store.open(folder, "aim")) {
            store.transact(() -> store.teamChats().bind("complaints", new Address(-1001)));
            var stretching = new Stretching(store.mailboxes().derivation());
            try (var office = new Office(store, PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim"))), Clock.systemUTC(),
                    new SecureRandom(), new Receiving(), (id, to) -> {
                        throw new IOException("nobody sends files here");
                    }, PEOPLE, failed -> System.out.println("the desk stopped: " + failed.getMessage()))) {
                var people = people(office);
                checks(stretching, WARM_UP_SECONDS);
                waits.clear();
                TimeUnit.SECONDS.sleep(SECONDS);
                report("alone", sorted());
                waits.clear();
                checks(stretching, SECONDS);
                report("while codes are checked", sorted());
                open = false;
                for (var one : people) {
                    one.join();
                }
            }
        } finally {
            Theatre.clear(folder);
        }
        System.out.printf(Locale.UK, "largest heap: %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Checks codes one after the other for so long, on a thread of its own, as the program's worker does. */
    private void checks(Stretching stretching, long seconds) throws InterruptedException {
        var worker = new Thread(() -> {
            var random = new SecureRandom();
            var threads = ManagementFactory.getThreadMXBean();
            var wall = new ArrayList<Long>();
            var processor = new ArrayList<Long>();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (System.nanoTime() < until) {
                long began = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                stretching.of(ReceiptCode.fresh(random));
                processor.add(threads.getCurrentThreadCpuTime() - used);
                wall.add(System.nanoTime() - began);
            }
            System.out.printf(Locale.UK, "%d checks; of one core each: median %.2f s, most %.2f s; by the clock: median %.2f s%n",
                    wall.size(), share(sorted(processor), 0.5) / 1e9, share(sorted(processor), 1) / 1e9,
                    share(sorted(wall), 0.5) / 1e9);
        }, "receipt");
        worker.start();
        worker.join();
    }

    private List<Thread> people(Office office) {
        var people = new ArrayList<Thread>();
        for (int i = 1; i <= PEOPLE; i++) {
            var chat = new Address(7_000 + i);
            replied.put(chat, new Semaphore(0));
            var person = new Thread(() -> talk(office, chat), "person-" + i);
            person.start();
            people.add(person);
        }
        return people;
    }

    private void talk(Office office, Address chat) {
        var words = "/start";
        try {
            while (open) {
                long update = updates.incrementAndGet();
                replied.get(chat).drainPermits();
                long began = System.nanoTime();
                office.inbox().put(List.of(new Happening.Came(update, chat, new Party(chat.chat(), "Sam", "", "en"),
                        new Input.Said(words, update), Clock.systemUTC().instant(), "", 0, 0)));
                replied.get(chat).acquire();
                waits.add(System.nanoTime() - began);
                words = "/help";
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(String when, long[] sorted) {
        System.out.printf(Locale.UK, "%s: %d replies, median %.1f ms, 99 of 100 within %.1f ms, the longest %.1f ms%n", when,
                sorted.length, share(sorted, 0.5) / 1e6, share(sorted, 0.99) / 1e6, share(sorted, 1) / 1e6);
    }

    private long[] sorted() {
        return sorted(List.copyOf(waits));
    }

    private static long[] sorted(List<Long> all) {
        var sorted = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double share(long[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    /** A phone that takes everything at once. */
    private final class Receiving implements Carrier {

        private final AtomicLong messages = new AtomicLong();

        @Override
        public Fate carry(Parcel parcel) {
            replied.get(parcel.to()).release();
            return new Fate.Arrived(messages.incrementAndGet());
        }

        @Override
        public void answer(String callback, String note) {
            // Nobody pressed anything.
        }
    }
}
