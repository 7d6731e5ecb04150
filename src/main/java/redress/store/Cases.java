package redress.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.CaseState;
import redress.casework.Header;
import redress.casework.Role;

/** The cases: their logs, to which is only added, and what is kept beside them. Times are kept to the millisecond. */
public final class Cases {

    /** How many cases are read at once; our own number. */
    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final Keys keys;
    private final EventLog log;
    private final CaseRows rows;
    private final Timers timers;
    private String last = "";

    /**
     * A case as it is kept.
     *
     * @param file the case
     * @param key  the key of its content; {@link KeyId#NONE} if it was erased
     * @param pack the digest of the pack under which it was opened
     */
    public record Filed(Case file, KeyId key, byte[] pack) {

        /** Whether nothing of what was said can be read any more. */
        public boolean isErased() {
            return key.equals(KeyId.NONE);
        }
    }

    /**
     * All that has happened to a case.
     *
     * @param log    the headers of its events, in order
     * @param bodies gives what was said and sent at an event by its number; it is unsealed only then
     */
    public record Happened(List<Header> log, LongFunction<Body> bodies) {
        public Happened {
            log = List.copyOf(log);
        }
    }

    /**
     * Cases, and what stands in their way.
     *
     * @param cases   those that can be read
     * @param damaged the references of those that cannot
     */
    public record Listing(List<Case> cases, List<String> damaged) {
        public Listing {
            cases = List.copyOf(cases);
            damaged = List.copyOf(damaged);
        }
    }

    Cases(Sql sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
        this.log = new EventLog(sql);
        this.rows = new CaseRows(sql);
        this.timers = new Timers(sql);
    }

    /**
     * Opens a case under a new key.
     *
     * @throws IllegalArgumentException if there is a case of that reference, or the event is not a first one
     */
    public Filed open(String reference, Header header, Body body, byte[] packDigest) {
        if (exists(reference)) {
            throw new IllegalArgumentException("There is a case " + reference + " already");
        }
        var event = whole(header);
        var file = Case.unopened(reference).after(event);
        var key = keys.fresh();
        var sealed = sealed(key, reference, event, body);
        var hash = log.add(reference, EventLog.origin(reference, packDigest), event, sealed);
        rows.add(new CaseRows.Kept(file, key, hash, packDigest), header.ids().containsKey(Header.ANONYMOUS));
        last = reference;
        return new Filed(file, key, packDigest);
    }

    /** Whether there is a case of that reference. */
    public boolean exists(String reference) {
        return sql.one("SELECT 1 FROM case_file WHERE reference = ?", row -> true, reference).isPresent();
    }

    /**
     * Adds an event to a case.
     *
     * @throws IllegalArgumentException if there is no such case, it was erased, or the event does not follow
     */
    public Filed append(String reference, Header header, Body body) {
        var kept = rows.find(reference).filter(found -> !found.key().equals(KeyId.NONE))
                .orElseThrow(() -> new IllegalArgumentException("There is no open case " + reference));
        var event = whole(header);
        var file = kept.file().after(event);
        var hash = log.add(reference, kept.head(), event, sealed(kept.key(), reference, event, body));
        rows.update(kept.after(file, hash));
        return new Filed(file, kept.key(), kept.pack());
    }

    /** The case of that reference. */
    public Optional<Filed> find(String reference) {
        return sql.together(() -> rows.find(reference)).map(kept -> new Filed(kept.file(), kept.key(), kept.pack()));
    }

    /** The case whose content is sealed under that key. */
    public Optional<Filed> under(KeyId key) {
        return sql.together(() -> rows.under(key)).map(kept -> new Filed(kept.file(), kept.key(), kept.pack()));
    }

    /**
     * What was said and sent at an event.
     *
     * @throws IllegalArgumentException if there is no such event, or the case was erased
     */
    public Body body(String reference, long sequence) {
        return sql.together(() -> {
            var kept = rows.find(reference).filter(found -> !found.key().equals(KeyId.NONE))
                    .orElseThrow(() -> new IllegalArgumentException("There is nothing to read of a case " + reference));
            var sealed = log.body(reference, sequence)
                    .orElseThrow(() -> new IllegalArgumentException("There is no such event of " + reference));
            return BodyCodec.read(keys.open(kept.key(), sealed, purpose(reference, sequence)));
        });
    }

    /** All that has happened to a case, read at once for whoever shows several of its events. */
    public Happened happened(Filed filed) {
        var reference = filed.file().reference();
        var rows = log.rows(reference);
        return new Happened(rows.stream().map(EventLog.Row::header).toList(), sequence -> rows.stream()
                .filter(row -> row.sequence() == sequence && !filed.isErased()).findFirst()
                .map(row -> BodyCodec.read(keys.open(filed.key(), row.body(), purpose(reference, sequence))))
                .orElseThrow(() -> new IllegalArgumentException("There is nothing to read of such an event of " + reference)));
    }

    /** The headers of a case's events, in order; none if there is no such case. */
    public List<Header> log(String reference) {
        return log.headers(reference);
    }

    /**
     * Gives the headers of all cases, case by case in the order of their references, as of one moment and without holding more
     * than one case's.
     */
    public void eachLog(BiConsumer<String, List<Header>> taker) {
        sql.together(() -> {
            log.each(taker);
            return true;
        });
    }

    /** The language in which a case was opened, as two letters; the empty text if that is not known. */
    public String language(String reference) {
        return log(reference).stream().findFirst().map(opened -> opened.id(Header.LANGUAGE)).orElse("");
    }

    /** In what part whoever opened a case acted: staff where they wrote down what they were told. */
    public Role openedBy(String reference) {
        return log(reference).stream().findFirst().map(Header::role).orElse(Role.PROGRAM);
    }

    /** All cases, the newest last. */
    public List<Case> all() {
        return sql.together(rows::all).stream().map(CaseRows.Kept::file).toList();
    }

    /** The cases of a team that are not over and can be read, the newest last. */
    public List<Filed> open(String team) {
        return sql.together(() -> rows.open(team)).stream().filter(kept -> !kept.key().equals(KeyId.NONE))
                .map(kept -> new Filed(kept.file(), kept.key(), kept.pack())).toList();
    }

    /** Whether a team has a case that is neither over nor decided and can be read; told without reading the cases. */
    public boolean isBusy(String team) {
        return sql.one("""
                SELECT 1 FROM case_file WHERE team = ? AND state NOT IN ('closed', 'withdrawn') AND state <> ? AND key IS NOT NULL
                LIMIT 1
                """, row -> true, team, CaseState.DECIDED.id()).isPresent();
    }

    /** The references of a team's cases that are not over, or to which something happened from one moment to before another. */
    public List<String> touched(String team, Instant from, Instant until) {
        return sql.all("""
                SELECT reference FROM case_file WHERE team = ? AND (state NOT IN ('closed', 'withdrawn')
                    OR reference IN (SELECT reference FROM event WHERE at >= ? AND at < ?)) ORDER BY opened_at, id
                """, row -> row.getString(1), team, from.toEpochMilli(), until.toEpochMilli());
    }

    /** The ids of the teams that have a case that is not over. */
    public List<String> busyTeams() {
        return rows.busyTeams();
    }

    /** The references of the cases of which but the day is known on which they were opened. */
    public List<String> undated() {
        return sql.all("SELECT reference FROM case_file WHERE id < 0", row -> row.getString(1));
    }

    /** The references of all cases, the newest last. */
    public List<String> references() {
        return rows.references();
    }

    /** The ids of the teams that cases have. */
    public List<String> teams() {
        return different("team");
    }

    /** The ids of the kinds that cases have. */
    public List<String> kinds() {
        return different("kind");
    }

    /** The ids of the stages that cases are in. */
    public List<String> stages() {
        return different("stage");
    }

    private List<String> different(String column) {
        return sql.all("SELECT DISTINCT " + column + " FROM case_file", row -> row.getString(1));
    }

    /** The references of the cases of one sort, the newest last. */
    public List<String> references(CaseQuery query) {
        return sql.all("SELECT reference FROM case_file c WHERE " + query.condition() + " ORDER BY opened_at, id", row -> row.getString(1),
                query.values());
    }

    /** Whether any case has a deadline or a window that is still open. */
    public boolean areRunning() {
        return sql.one("SELECT 1 FROM deadline WHERE met_at IS NULL LIMIT 1", row -> true).isPresent();
    }

    /** The cases of these references as far as they can be read; those that cannot be are named, and harm no other. */
    public Listing listing(List<String> references) {
        var files = new ArrayList<Case>();
        var damaged = new ArrayList<String>();
        for (int from = 0; from < references.size(); from += AT_ONCE) {
            var some = references.subList(from, Math.min(references.size(), from + AT_ONCE));
            try {
                files.addAll(sql.together(() -> rows.of(some)).stream().map(CaseRows.Kept::file).toList());
            } catch (StoreRefused refused) {
                throw refused;
            } catch (RuntimeException unreadable) {
                some.forEach(reference -> read(reference, files, damaged));
            }
        }
        return new Listing(files, damaged);
    }

    private void read(String reference, List<Case> files, List<String> damaged) {
        try {
            find(reference).map(Filed::file).ifPresent(files::add);
        } catch (StoreRefused refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            damaged.add(reference);
        }
    }

    /**
     * The case that was opened last since this store was opened, else the newest of the last day: of those without a name no
     * more is kept.
     */
    public Optional<Case> newest() {
        return sql.together(() -> rows.find(last).or(rows::newest)).map(CaseRows.Kept::file);
    }

    /** Some cases that are over and can be read, and with which nothing is to happen once they were kept long enough. */
    public List<String> withoutRetention(int most) {
        return sql.all("""
                SELECT reference FROM case_file WHERE state IN ('closed', 'withdrawn') AND key IS NOT NULL
                    AND instr(' ' || happened_here || ' ', ' legal-hold ') = 0
                    AND NOT EXISTS (SELECT 1 FROM timer WHERE kind = ? AND timer.reference = case_file.reference)
                ORDER BY id LIMIT ?
                """, row -> row.getString(1), Timers.RETENTION, most);
    }

    /** Takes the key of a case away from it, and gives it to be destroyed; nothing if there is none. */
    Optional<KeyId> unkey(String reference) {
        return rows.unkey(reference);
    }

    /**
     * Goes through all cases, some at a time, so that a writer beside is not held up. Each is as of one moment.
     *
     * @param each takes them, the oldest first
     */
    public void inspect(Consumer<Inspection> each) {
        var all = rows.references();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            sql.together(() -> inspected(some)).forEach(each);
        }
    }

    /** What SQLite finds wrong with the database, a line for each. */
    public List<String> damage() {
        var faults = new ArrayList<String>();
        sql.all("PRAGMA integrity_check", row -> row.getString(1)).stream().filter(line -> !line.equals("ok"))
                .forEach(line -> faults.add("The database is damaged: " + line));
        sql.all("PRAGMA foreign_key_check", row -> row.getString(1))
                .forEach(table -> faults.add("A row of " + table + " belongs to nothing."));
        return faults;
    }

    /** Verifies all: one line for each event that was changed, and for each case that is not kept as its log has it. */
    public List<String> faults() {
        var faults = new ArrayList<>(damage());
        inspect(inspection -> faults.addAll(inspection.faults()));
        return faults;
    }

    /** Makes everything that is kept beside the logs anew from them. */
    public void rebuild() {
        for (var reference : rows.references()) {
            var events = log.rows(reference);
            if (events.isEmpty()) {
                throw new IllegalStateException("The log of " + reference + " is empty");
            }
            var file = Case.of(reference, events.stream().map(EventLog.Row::header).toList());
            rows.clear(reference);
            rows.update(new CaseRows.Kept(file, KeyId.NONE, events.get(events.size() - 1).hash(), new byte[0]));
        }
    }

    private List<Inspection> inspected(List<String> references) {
        try {
            var crooked = rows.crooked(references);
            var events = log.rows(references);
            var rings = timers.of(references);
            return rows.of(references).stream().map(kept -> inspected(kept, crooked,
                    events.getOrDefault(kept.file().reference(), List.of()),
                    rings.getOrDefault(kept.file().reference(), List.of()))).toList();
        } catch (StoreRefused refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            return references.size() == 1 ? List.of(Inspection.unreadable(references.get(0)))
                    : references.stream().flatMap(reference -> inspected(List.of(reference)).stream()).toList();
        }
    }

    private Inspection inspected(CaseRows.Kept kept, Set<String> crooked, List<EventLog.Row> events,
                                        List<Timers.Timer> timers) {
        var reference = kept.file().reference();
        var faults = new ArrayList<>(EventLog.faults(reference, EventLog.origin(reference, kept.pack()), events));
        var headers = events.stream().map(EventLog.Row::header).toList();
        boolean whole = headers.stream().map(Header::sequence).toList()
                .equals(LongStream.rangeClosed(1, headers.size()).boxed().toList());
        boolean sameEnd = !events.isEmpty() && Arrays.equals(kept.head(), events.get(events.size() - 1).hash());
        faults.addAll(shut(kept, events));
        if (whole && (!sameEnd || crooked.contains(reference) || !kept.file().equals(Case.of(reference, headers)))) {
            faults.add(reference + ": what is kept beside the log differs from it. " + Inspection.RESTORE);
        }
        return new Inspection(new Filed(kept.file(), kept.key(), kept.pack()), headers, timers, faults);
    }

    /** A hash can be made anew by anybody; what was sealed cannot. */
    private List<String> shut(CaseRows.Kept kept, List<EventLog.Row> events) {
        var reference = kept.file().reference();
        return kept.key().equals(KeyId.NONE) ? List.of() : events.stream().filter(event -> {
            try {
                keys.open(kept.key(), event.body(), purpose(reference, event.sequence()));
                return false;
            } catch (StoreRefused refused) {
                throw refused;
            } catch (RuntimeException changed) {
                return true;
            }
        }).map(event -> reference + ": event " + event.sequence() + " does not open: what was said there, or the key of the case, "
                + "was changed. " + Inspection.RESTORE).toList();
    }

    private byte[] sealed(KeyId key, String reference, Header header, Body body) {
        return keys.seal(key, BodyCodec.write(body), purpose(reference, header.sequence()));
    }

    private static Header whole(Header header) {
        return new Header(header.sequence(), header.type(), header.at().truncatedTo(ChronoUnit.MILLIS), header.role(),
                header.ids());
    }

    private static String purpose(String reference, long sequence) {
        return "event:" + reference + ":" + sequence;
    }
}
