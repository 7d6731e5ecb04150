package redress.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import redress.casework.Agenda;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Events;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Policy;
import redress.casework.Reference;
import redress.casework.Role;

/** Many cases at once, each with ten events as its policy makes them, sealed and chained like all others. */
public final class BulkCases {

    private static final int AT_ONCE = 1_000;
    private static final Party SAM = new Party(4711, "Sam Carter", "sam", "en");
    private static final Party AMINA = new Party(8001, "Amina", "amina", "en");
    private static final List<EventType> WAY = List.of(EventType.ACKNOWLEDGED, EventType.NOTED, EventType.MESSAGE_OUT,
            EventType.MESSAGE_IN, EventType.NOTED, EventType.EXTENDED, EventType.OUTCOME, EventType.REACHED, EventType.CLOSED);

    private final Store store;
    private final Policy policy;
    private final Events events;
    private final byte[] pack;
    private final Keys keys;
    private final EventLog log;
    private final CaseRows rows;
    private final Random random = new Random(11);

    public BulkCases(Store store, Path folder, Policy policy, byte[] pack) {
        this.store = store;
        this.policy = policy;
        this.events = new Events(policy);
        this.pack = pack.clone();
        this.keys = new Keys(store.sql(), Secrets.of(new KeyFile(new DataFolder(folder)).read()).wrapping());
        this.log = new EventLog(store.sql());
        this.rows = new CaseRows(store.sql());
    }

    /**
     * Adds cases over three years.
     *
     * @param open how many of them are still under way, with the timers that belong to them
     */
    public void add(int cases, int open) {
        for (int from = 0; from < cases; from += AT_ONCE) {
            int first = from;
            store.transact(() -> IntStream.range(first, Math.min(cases, first + AT_ONCE))
                    .forEach(number -> one(number, cases, number >= cases - open)));
        }
    }

    private void one(int number, int cases, boolean open) {
        var reference = Reference.draw("AIM", random);
        if (store.cases().exists(reference)) {
            one(number, cases, open);
            return;
        }
        var at = Instant.parse("2025-01-06T09:00:00Z").plus(Duration.ofMinutes(1_500_000L * number / cases));
        var key = keys.fresh();
        var header = events.opened(Events.Opening.of(policy.kinds().get("complaint"), "complaints"), at).in("en");
        var file = Case.unopened(reference).after(header);
        var hash = add(reference, EventLog.origin(reference, pack), key, header, told());
        for (var type : open ? WAY.subList(0, 5) : WAY) {
            at = at.plus(Duration.ofHours(5));
            var role = type.equals(EventType.MESSAGE_IN) ? Role.COMPLAINANT : Role.STAFF;
            var next = type.equals(EventType.EXTENDED)
                    ? events.extended(file, Map.of("outcome", at.atZone(policy.organisation().zone()).toLocalDate().plusDays(30)),
                            at, role, Map.of()) : events.next(file, type, at, role, Map.of());
            file = file.after(next);
            hash = add(reference, hash, key, next, new Body(role == Role.STAFF ? AMINA : SAM,
                    List.of(new Line("note", "Note", "Rang, and left a message to ring back.")), List.of()));
        }
        rows.add(new CaseRows.Kept(file, key, hash, pack));
        var kept = file;
        Agenda.dues(file).filter(due -> Agenda.waits(kept))
                .forEach(due -> store.timers().set(due.end(), Timers.OVERDUE, reference, due.clock()));
    }

    private static Body told() {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 12; i++) {
            lines.add(new Line("complaint/answer_" + i, "Question " + i, "The assessor came two hours late and left early."));
        }
        return new Body(SAM, lines, List.of());
    }

    private byte[] add(String reference, byte[] before, KeyId key, Header header, Body body) {
        return log.add(reference, before, header, keys.seal(key, BodyCodec.write(body),
                "event:" + reference + ":" + header.sequence()));
    }
}
