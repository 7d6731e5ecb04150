package redress.desk;

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
     * The team's next day begins, and its digest is made and committed.
     *
     * @return how long that took
     */
    public Duration morning() {
        var digest = desk.store().timers().all("digest").get(0);
        long begun = System.nanoTime();
        desk.handle(new Happening.TimePassed(digest.at()));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        desk.close();
    }
}
