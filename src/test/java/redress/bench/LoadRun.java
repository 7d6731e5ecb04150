package redress.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.store.BulkCases;
import redress.store.Store;

/**
 * The whole program under load: its own process, its data on the disk, durable and sealed as in production, against a Bot
 * API on loopback. 200 learners at once go through intakes of ten answers as fast as the replies come.
 *
 * <p>It needs {@code target/redress.jar}. {@code -Dload.flags="…"} gives the program's JVM other flags,
 * {@code -Dload.intakes=N} makes a measured round of N intakes instead of 1,800. {@code -Dload.cases=N} has N cases lie in the
 * data folder before the program starts, each with about ten events, some thousand of them under way.
 */
public final class LoadRun {

    private static final String FLAGS = "-XX:+UseSerialGC -Xmx128m -XX:TieredStopAtLevel=1";
    private static final int AT_ONCE = 200;
    private static final int WARM_UP = 1_000;
    private static final int ROUNDS = 5;
    /** How many of the cases that lie there before are under way. */
    private static final int OPEN = 3_000;
    /** How long the program has after the filling to set what an earlier run of it would have set. */
    private static final long SETTLING_MILLIS = 5_000;
    private static final Path WORK = Path.of("target", "load");

    private final PrintStream out = System.out;
    private final LoadUpdates updates = new LoadUpdates();
    private final LoadRound round = new LoadRound(updates, AT_ONCE);
    private final List<String> flags = List.of(System.getProperty("load.flags", FLAGS).split(" "));
    private final int intakes = Integer.getInteger("load.intakes", 1_800);
    private final int cases = Integer.getInteger("load.cases", 0);

    private record Figures(LoadRound.Took took, double processor, double ours) {
    }

    private LoadRun() {
    }

    /** Runs it, from the command that the README gives. */
    public static void main(String[] arguments) throws Exception {
        new LoadRun().run();
    }

    private void run() throws Exception {
        copyPack();
        out.printf(Locale.UK, "load average before: %s; flags: %s%n", load(), String.join(" ", flags));
        try (var server = new LoadServer(updates, round)) {
            fill(server);
            var starts = new ArrayList<Double>();
            for (int i = 1; i < ROUNDS; i++) {
                start(server, starts).close();
            }
            try (var program = start(server, starts)) {
                out.printf(Locale.UK, "start to first poll: %.0f ms (%s)%n", median(starts, each -> each),
                        starts.stream().map(each -> String.format(Locale.UK, "%.0f", each)).toList());
                measure(program);
            }
        }
        out.println("load average after: " + load());
    }

    /** Fills the data folder, and lets the program run once on it, as it does where so many cases have come together. */
    private void fill(LoadServer server) throws Exception {
        if (cases == 0) {
            return;
        }
        var data = WORK.resolve("data");
        var pack = PackReader.read(PackFiles.fromFolder(WORK.resolve("dialogs/ten")));
        try (var store = Store.openFleeting(data, pack.id())) {
            store.transact(() -> store.packs().keep(pack.digest(), pack.files().toBytes()));
            new BulkCases(store, data, pack.policy(), pack.digest()).add(cases, Math.min(OPEN, cases), Instant.now());
        }
        var first = new ArrayList<Double>();
        try (var program = start(server, first)) {
            Thread.sleep(SETTLING_MILLIS);
            if (!program.isAlive()) {
                throw new IllegalStateException("It ended; see " + WORK.resolve("program.log"));
            }
            out.printf(Locale.UK, "%,d cases lie there, %,d of them under way; the first start on them took %.0f ms%n", cases,
                    Math.min(OPEN, cases), first.get(0));
        }
    }

    private LoadProgram start(LoadServer server, List<Double> starts) throws Exception {
        if (cases == 0) {
            delete(WORK.resolve("data"));
        }
        var polled = updates.nextPoll();
        long from = System.nanoTime();
        var program = new LoadProgram(flags, WORK, server.url());
        if (!polled.await(60, TimeUnit.SECONDS)) {
            program.close();
            throw new IllegalStateException("It did not start; see " + WORK.resolve("program.log"));
        }
        starts.add((System.nanoTime() - from) / 1e6);
        return program;
    }

    private void measure(LoadProgram program) throws Exception {
        round.run(WARM_UP);
        var all = new ArrayList<Figures>();
        for (int i = 1; i <= ROUNDS; i++) {
            double before = program.processorMillis();
            double ours = LoadProgram.processorMillis(ProcessHandle.current().pid());
            var took = round.run(intakes);
            all.add(new Figures(took, (program.processorMillis() - before) / intakes,
                    (LoadProgram.processorMillis(ProcessHandle.current().pid()) - ours) / intakes));
            print("round " + i, all.subList(i - 1, i));
        }
        print("median ", all);
        out.printf(Locale.UK, "resident after %,d intakes: %.0f MB%n", WARM_UP + ROUNDS * intakes, program.residentMegabytes());
    }

    private void print(String name, List<Figures> all) {
        out.printf(Locale.UK, "%s: %,.0f updates/s, reply p50 %.0f ms, p99 %.0f ms, %.2f ms processor an intake"
                        + " (stand-in and learners: %.2f)%n", name, median(all, each -> each.took().perSecond()),
                median(all, each -> each.took().millis(0.5)), median(all, each -> each.took().millis(0.99)),
                median(all, Figures::processor), median(all, Figures::ours));
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        return all.stream().mapToDouble(figure).sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    private static void copyPack() throws IOException {
        delete(WORK);
        layPack(WORK.resolve("dialogs"));
    }

    /** Lays the pack of ten questions and the shared dialogs into a folder. */
    static void layPack(Path dialogs) throws IOException {
        copy(Path.of("dialogs", "common"), dialogs.resolve("common"));
        copy(Path.of("src/test/resources/packs/load/ten"), dialogs.resolve("ten"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
