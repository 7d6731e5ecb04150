package redress.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import redress.audit.Audit;
import redress.casework.CaseState;
import redress.message.Address;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.scenario.Theatre;
import redress.store.BulkCases;
import redress.store.CaseQuery;
import redress.store.Store;

/** Measures how long 100,000 cases with a million events take to verify, and to list. It is no test, and needs a gigabyte. */
public final class VerifyRun {

    private static final int CASES = 100_000;
    private static final int OPEN = 2_000;

    private VerifyRun() {
    }

    /** Takes the number of cases, if another is meant. */
    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length == 0 ? CASES : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("redress-verify");
        try {
            var pack = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim")));
            timed("made", () -> make(folder, pack, cases));
            timed("verified", () -> verify(folder));
            timed("listed those of one state", () -> list(folder, new CaseQuery().open()));
            timed("listed all", () -> list(folder, new CaseQuery()));
        } finally {
            Theatre.clear(folder);
        }
    }

    private static String make(Path folder, Pack pack, int cases) {
        try (var store = Store.openFleeting(folder, pack.id())) {
            store.transact(() -> store.packs().keep(pack.digest(), pack.files().toBytes()));
            store.transact(() -> pack.policy().teams().keySet().forEach(team ->
                    store.teamChats().bind(team, new Address(-1001 - team.length()))));
            new BulkCases(store, folder, pack.policy(), pack.digest()).add(cases, Math.min(OPEN, cases),
                    Instant.now());
        }
        return cases + " cases, state " + CaseState.CLOSED.id() + " but for " + OPEN;
    }

    private static String verify(Path folder) {
        try (var store = Store.read(folder)) {
            var findings = Audit.of(store, Clock.systemUTC().instant());
            findings.faults().stream().limit(5).forEach(System.out::println);
            return findings.cases() + " cases, " + findings.events() + " events, " + findings.faults().size() + " faults";
        }
    }

    private static String list(Path folder, CaseQuery query) {
        try (var store = Store.read(folder)) {
            return store.cases().listing(store.cases().references(query)).cases().size() + " cases";
        }
    }

    private interface Work {
        String done() throws Exception;
    }

    private static void timed(String what, Work work) throws Exception {
        long before = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var came = work.done();
        System.out.printf("%s in %.1f s, %.1f s of them processor time: %s%n", what, seconds(System.nanoTime() - before),
                seconds(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked), came);
    }

    private static double seconds(long nanos) {
        return Duration.ofNanos(nanos).toMillis() / 1000.0;
    }
}
