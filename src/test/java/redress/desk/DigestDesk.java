package redress.desk;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redress.casework.Body;
import redress.casework.Events;
import redress.casework.EventType;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.delivery.Outgoing;
import redress.message.Parcel;

/** A desk whose team has very many open cases, for what is measured at the beginning of its day. */
public final class DigestDesk implements AutoCloseable {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:30:00Z");

    private final OpenDesk desk;

    /** A desk in an empty folder with so many open cases, a third of them acknowledged. */
    public DigestDesk(Path folder, int cases) {
        desk = new OpenDesk(folder);
        var policy = OpenDesk.AIM.policy();
        var events = new Events(policy);
        var kind = policy.kind("complaint").orElseThrow();
        var told = new Body(new Party(7, "Sam", "", "en"), List.of(new Line("what", "What happened", "It was late.")), List.of());
        desk.store().transact(() -> {
            for (int i = 0; i < cases; i++) {
                var reference = "AIM-B%03d-C%03d".formatted(i / 1000, i % 1000);
                var at = MONDAY.plus(Duration.ofMinutes(i));
                var filed = desk.store().cases().open(reference, events.opened(Events.Opening.of(kind, "complaints"), at), told,
                        OpenDesk.AIM.digest());
                if (i % 3 == 0) {
                    desk.store().cases().append(reference, events.next(filed.file(), EventType.ACKNOWLEDGED, at, Role.STAFF,
                            Map.of()), Body.by(OpenDesk.AMINA));
                }
            }
        });
        desk.restart(() -> { });
    }

    /**
     * How long a morning took.
     *
     * @param passed    on the clock on the wall
     * @param processor of that the time in which this thread had a processor
     */
    public record Took(Duration passed, Duration processor) {
    }

    /**
     * The team's next day begins: its open cases are read, its list is made, the cards are brought up to date that are, all of
     * it is written and committed, and its next day is set. Nothing of it is sent meanwhile.
     */
    public Took morning() {
        var digest = desk.store().timers().all("digest").get(0);
        var threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        desk.handle(new Happening.TimePassed(digest.at()));
        return new Took(Duration.ofNanos(System.nanoTime() - begun),
                Duration.ofNanos(threads.getCurrentThreadCpuTime() - worked));
    }

    /** The texts that left the desk and have not been carried, in order. */
    List<String> leaving() {
        return desk.chats().leaving().stream().map(Outgoing::parcel).filter(Parcel.Text.class::isInstance)
                .map(parcel -> ((Parcel.Text) parcel).text()).toList();
    }

    @Override
    public void close() {
        desk.close();
    }
}
