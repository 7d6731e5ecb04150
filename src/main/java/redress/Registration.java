package redress;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import redress.desk.Desk;
import redress.desk.Happening;
import redress.desk.Order;
import redress.message.Address;
import redress.pack.Pack;
import redress.store.Store;

/** The registering of groups while no bot runs on the data folder. */
final class Registration {

    /** As long as the codes work. */
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long PAUSE_MILLIS = 500;

    private final Path data;
    private final Pack pack;
    private final List<String> wanted;
    private final PrintWriter out;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /**
     * @param wanted the ids of the teams that are to register; none for all that have no group
     */
    Registration(Path data, Pack pack, List<String> wanted, PrintWriter out) {
        this.data = data;
        this.pack = pack;
        this.wanted = List.copyOf(wanted);
        this.out = out;
    }

    /** Makes codes and prints them; listens until they were used, if nobody else could. */
    ExitCode register() throws Exception {
        var teams = Teams.read(Run.environment("REDRESS_TEAMS").orElse(""), pack.policy());
        try (var store = Store.open(data, pack.id())) {
            var known = teams.known(store.teamChats());
            var missing = wanted.isEmpty() ? pack.policy().teams().keySet().stream()
                    .filter(team -> teams.lacks(team, known)).sorted().toList() : wanted;
            wanted.stream().filter(teams.named()::containsKey).forEach(team -> out.println("REDRESS_TEAMS names a group for \""
                    + team + "\", which wins at every start. Take it out there."));
            var token = Run.environment("TELEGRAM_BOT_TOKEN");
            boolean needed = wanted.isEmpty() || !teams.unbound(known).isEmpty();
            if (token.isPresent() && needed && !missing.isEmpty()) {
                store.transact(() -> store.packs().keep(pack.digest(), pack.files().toBytes()));
                Run.bind(store, known);
                return listen(store, token.get(), missing);
            }
            var codes = new CompletableFuture<Map<String, String>>();
            new Desk(store, pack, clock, new SecureRandom(), new Nowhere())
                    .handle(List.of(new Happening.Ordered(new Order.Register(missing, codes))));
            RegisterCommand.print(codes.join(), pack.policy(), out);
            if (!missing.isEmpty()) {
                out.println(needed ? "Nobody hears them yet: set TELEGRAM_BOT_TOKEN and write `redress register --all`."
                        : "Nobody hears them yet: start `redress run` first.");
            }
            return ExitCode.OK;
        }
    }

    private ExitCode listen(Store store, String token, List<String> missing) throws Exception {
        var done = new AtomicReference<>(ExitCode.TEAMS);
        new TelegramService(store, pack, clock, token).listen(Run.environment("TELEGRAM_API_URL"), true, (inbox, office) -> {
            var orders = new Orders(inbox, pack.policy(), Set.of());
            var before = orders.chats();
            RegisterCommand.print(orders.codes(missing), pack.policy(), out);
            out.println("Listening until all are there. Ctrl-C ends it.");
            out.flush();
            if (awaited(orders, missing, before)) {
                office.awaitQuiet();
                done.set(ExitCode.OK);
            }
        }, this::fail);
        if (failure.get() != null) {
            throw failure.get() instanceof Exception failed ? failed : new IllegalStateException(failure.get());
        }
        out.println(done.get() == ExitCode.OK ? "All are there. Start `redress run` now."
                : "The hour is over, and so are the codes. Write `redress register` once more for those that are missing.");
        return done.get();
    }

    /** Whether each of these teams came to another group than before, within the hour. */
    private boolean awaited(Orders orders, List<String> missing, Map<String, Address> before) throws InterruptedException {
        var until = clock.instant().plus(LONGEST);
        var open = new TreeSet<>(missing);
        while (!open.isEmpty() && clock.instant().isBefore(until)) {
            if (stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            var now = orders.chats();
            List.copyOf(open).stream().filter(team -> !Optional.ofNullable(now.get(team))
                    .equals(Optional.ofNullable(before.get(team)))).forEach(team -> {
                        open.remove(team);
                        out.println("Registered: " + team);
                        out.flush();
                    });
        }
        return open.isEmpty();
    }

    private void fail(Throwable failed) {
        failure.compareAndSet(null, failed);
        stop.countDown();
    }
}
