package redress.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final Instant FROM = Instant.parse("2025-01-06T09:00:00Z");
    /** How long before the last event of all the last case was opened that is under way, and that is over. */
    private static final Duration OLD = Duration.ofHours(26);
    private static final Duration CLOSED = Duration.ofDays(5);
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
     * Adds cases since January 2025.
     *
     * @param open  how many of them are still under way, with the timers that belong to them: they were opened the day before,
     *              so that no date has passed, and every second one was acknowledged
     * @param until when the last event was
     */
    public void add(int cases, int open, Instant until) {
        for (int from = 0; from < cases; from += AT_ONCE) {
            int first = from;
            store.transact(() -> IntStream.range(first, Math.min(cases, first + AT_ONCE))
                    .forEach(number -> one(number, number < cases - open ? closed(until, number, cases - open) : until.minus(OLD)
                            .minusSeconds(cases - number), number >= cases - open)));
        }
    }

    /** When a case was opened that is over. */
    private static Instant closed(Instant until, int number, int cases) {
        return FROM.plus(Duration.between(FROM, until.minus(CLOSED)).multipliedBy(number).dividedBy(cases));
    }

    private void one(int number, Instant opened, boolean open) {
        var reference = Reference.draw(policy.organisation().id().toUpperCase(Locale.ROOT), random);
        if (store.cases().exists(reference)) {
            one(number, opened, open);
            return;
        }
        var at = opened;
        var key = keys.fresh();
        var header = events.opened(Events.Opening.of(policy.kinds().get("complaint"), "complaints"), at).in("en");
        var file = Case.unopened(reference).after(header);
        var hash = add(reference, EventLog.origin(reference, pack), key, header, told());
        for (var planned : open ? WAY.subList(number % 2, 5) : WAY) {
            at = at.plus(Duration.ofHours(5));
            var type = planned.equals(EventType.EXTENDED) && file.deadline("outcome").filter(due -> !due.isMet()).isEmpty()
                    ? EventType.NOTED : planned;
            var role = type.equals(EventType.MESSAGE_IN) ? Role.COMPLAINANT : Role.STAFF;
            var next = type.equals(EventType.EXTENDED)
                    ? events.extended(file, Map.of("outcome", at.atZone(policy.organisation().zone()).toLocalDate().plusDays(30)),
                            at, role, Map.of()) : events.next(file, type, at, role, Map.of());
            file = file.after(next);
            hash = add(reference, hash, key, next, new Body(role == Role.STAFF ? AMINA : SAM,
                    List.of(new Line("note", "Note", "Rang, and left a message to ring back.")), List.of()));
        }
        rows.add(new CaseRows.Kept(file, key, hash, pack), false);
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
