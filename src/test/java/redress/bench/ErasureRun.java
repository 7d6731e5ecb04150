package redress.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Party;
import redress.casework.Role;
import redress.message.Address;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.scenario.Theatre;
import redress.store.Backup;
import redress.store.BulkCases;
import redress.store.CaseQuery;
import redress.store.KeyRotation;
import redress.store.Restore;
import redress.store.Store;

/**
 * Measures how long it takes to back up, erase, restore and change the key with 100,000 cases and a million events, and for how long
 * whoever writes meanwhile waits. It is no test, and needs two gigabytes.
 */
public final class ErasureRun {

    private static final int CASES = 100_000;
    private static final int ERASED = 200;

    private ErasureRun() {
    }

    /** Takes the number of cases, if another is meant. */
    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length == 0 ? CASES : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("redress-erasure");
        try {
            var data = folder.resolve("data");
            var pack = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));
            try (var store = Store.openFleeting(data, pack.id())) {
                store.transact(() -> store.packs().keep(pack.digest(), pack.files().toBytes()));
                store.transact(() -> store.teamChats().bind("complaints", new Address(-1001)));
                new BulkCases(store, data, pack.policy(), pack.digest()).add(cases, Math.min(2_000, cases), Instant.now());
            }
            try (var store = Store.open(data, pack.id())) {
                besideABackup(store, data, folder.resolve("backup"));
                erase(store);
            }
            long began = System.nanoTime();
            long keys = KeyRotation.rotate(data);
            System.out.printf("changed the key of %d inner keys in %.1f s%n", keys, seconds(began));
        } finally {
            Theatre.clear(folder);
        }
    }

    private static void besideABackup(Store store, Path data, Path backup) throws InterruptedException {
        var done = new AtomicBoolean();
        var failed = new ArrayList<RuntimeException>();
        var copying = new Thread(() -> {
            try {
                long began = System.nanoTime();
                var made = Backup.make(data, backup);
                System.out.printf("backed up %d cases in %.1f s%n", made.cases(), seconds(began));
                began = System.nanoTime();
                var restore = new Restore(backup, data.resolveSibling("restored"), Optional.of(data.resolve("redress.key")));
                restore.copied().close();
                restore.finish();
                System.out.printf("restored them in %.1f s%n", seconds(began));
            } catch (RuntimeException odd) {
                failed.add(odd);
            } finally {
                done.set(true);
            }
        }, "backup");
        copying.start();
        var open = store.cases().references(new CaseQuery().open());
        var waits = new ArrayList<Double>();
        for (int i = 0; !done.get(); i++) {
            var reference = open.get(i % open.size());
            long began = System.nanoTime();
            store.transact(() -> store.cases().append(reference, Header.of(store.cases().find(reference).orElseThrow().file().sequence() + 1,
                    EventType.NOTED, Instant.now(), Role.STAFF, Map.of()), Body.by(Party.PROGRAM)));
            store.sweep();
            waits.add(seconds(began));
            Thread.sleep(20);
        }
        copying.join();
        failed.forEach(odd -> {
            throw odd;
        });
        tell("beside it, a write and a sweep took", waits);
    }

    private static void erase(Store store) {
        var waits = new ArrayList<Double>();
        for (var reference : store.cases().references(new CaseQuery()).subList(0, ERASED)) {
            long began = System.nanoTime();
            store.transact(() -> store.erasures().erase(reference, Instant.now(), ""));
            waits.add(seconds(began));
        }
        tell("erasing one took", waits);
        long began = System.nanoTime();
        store.sweep();
        System.out.printf("the sweep after that took %.3f s%n", seconds(began));
    }

    private static void tell(String what, List<Double> waits) {
        var sorted = waits.stream().sorted().toList();
        System.out.printf("%s %.3f s in the middle, %.3f s at most, of %d%n", what, sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1), sorted.size());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
