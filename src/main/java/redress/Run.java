package redress;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.console.Console;
import redress.console.TypedFiles;
import redress.control.ControlSocket;
import redress.delivery.Courier;
import redress.desk.Inbox;
import redress.desk.Office;
import redress.message.Address;
import redress.pack.Pack;
import redress.report.ReportPicture;
import redress.store.Store;
import redress.store.StoreRefused;

/** Runs the bot, on Telegram or in the terminal: the same desk, the same database. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final Options options;
    private final PrintWriter out;
    /** As fine as what is kept, so that a deadline in hours comes out the same when it is reckoned anew. */
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Run(Options options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    /** Runs until it is told to stop, or until the terminal's input ends. */
    int call() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
        try {
            serve();
        } finally {
            stopped.countDown();
        }
        if (failure.get() != null) {
            throw failure.get() instanceof Exception failed ? failed : new IllegalStateException(failure.get());
        }
        return ExitCode.OK.number();
    }

    private void serve() throws Exception {
        var examined = options.examined();
        var pack = examined.sound();
        examined.warnings().forEach(warning -> LOG.warn("{}", warning));
        var token = environment("TELEGRAM_BOT_TOKEN");
        try (var store = Store.open(options.data(), pack.id())) {
            if (token.isEmpty()) {
                talk(store, pack);
            } else {
                listen(store, pack, token.get());
            }
        }
    }

    private void listen(Store store, Pack pack, String token) throws InterruptedException {
        var teams = Teams.read(environment("REDRESS_TEAMS").orElse(""), pack.policy());
        bind(store, teams.bound(store.teamChats()));
        warmUp();
        new TelegramService(store, pack, clock, token).listen(environment("TELEGRAM_API_URL"), false, (inbox, office) -> {
            var control = control(inbox, pack, teams.named().keySet());
            stop.await();
            control.ifPresent(ControlSocket::close);
        }, this::fail);
    }

    /** The desk draws the figures of a month itself, and all wait for the desk: what takes long at first is done before, beside it. */
    private static void warmUp() {
        var warming = new Thread(ReportPicture::warmUp, "figures");
        warming.setDaemon(true);
        warming.start();
    }

    /** From here on commands that write reach this program. */
    private Optional<ControlSocket> control(Inbox inbox, Pack pack, Set<String> named) {
        return ControlSocket.open(options.data(), new Orders(inbox, pack.policy(), named)::answer);
    }

    private void talk(Store store, Pack pack) throws Exception {
        bind(store, Console.teams(pack.policy()));
        var console = new Console(out, pack.policy(), clock, System.console() == null);
        var office = new Office(store, pack, clock, new SecureRandom(), console.carrier(), new TypedFiles(),
                Courier.SENDERS, this::fail);
        var talking = new Thread(() -> {
            try {
                console.talk(System.in, office);
            } catch (IOException | RuntimeException | Error failed) {
                fail(new IllegalStateException("the terminal's input failed", failed));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            stop.countDown();
        }, "console");
        talking.setDaemon(true);
        talking.start();
        var control = control(office.inbox(), pack, pack.policy().teams().keySet());
        stop.await();
        control.ifPresent(ControlSocket::close);
        office.close();
    }

    /** Teams get the chats that this run names, and no others; a group that has moved since it was named is followed. */
    static void bind(Store store, Map<String, Address> chats) {
        store.transact(() -> {
            store.teamChats().all().keySet().forEach(store.teamChats()::unbind);
            chats.forEach((team, chat) -> store.teamChats().bind(team, store.teamChats().current(chat)));
        });
    }

    private void fail(Throwable failed) {
        failure.compareAndSet(null, failed);
        stop.countDown();
    }

    private void stopAndWait() {
        if (stopped.getCount() == 0) {
            return;
        }
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() == null) {
            // Told to stop and stopped in order: Java would end with 143 all the same, which reads like a failure.
            Runtime.getRuntime().halt(ExitCode.OK.number());
        }
    }

    /** A setting of the environment, if it is there and not blank. */
    static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
