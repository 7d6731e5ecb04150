package redress.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import redress.store.StoreRefused.Reason;

/**
 * A data folder, opened. It is used by ONE thread, the desk's, and guards nothing against a second; a command that
 * reads beside it opens the folder for itself. Whatever writes has to be called within {@link #transact}.
 */
public final class Store implements AutoCloseable {

    private final Path folder;
    private final Sql sql;
    private final Runnable stillThere;
    private final Runnable leave;
    private final Conversations conversations;
    private final Trails trails;
    private final Wipes wipes;
    private final Cases cases;
    private final Outbox outbox;
    private final Messages messages;
    private final Updates updates;
    private final TeamChats teamChats;
    private final Timers timers;
    private final Packs packs;
    private final Invitations invitations;
    private final Handlers handlers;
    private final GoneMembers goneMembers;
    private final Groups groups;
    private final Topics topics;
    private final Registrations registrations;
    private final Backlog backlog;
    private final CalendarDays calendarDays;
    private final Tallies tallies;
    private final Jobs jobs;
    private final Mailboxes mailboxes;
    private final Erasures erasures;
    private final EvidenceFiles evidence;
    private final SealCheck seals;
    private final Optional<ErasedList> erasedList;

    private Store(Path folder, Sql sql, Secrets secrets, Optional<ErasedList> erasedList, Runnable stillThere, Runnable leave) {
        this.folder = folder;
        this.sql = sql;
        this.erasedList = erasedList;
        this.stillThere = stillThere;
        this.leave = leave;
        var keys = new Keys(sql, secrets.wrapping());
        var lookup = EarlierNames.known(sql, keys, secrets.lookup());
        this.trails = new Trails(sql, keys);
        this.wipes = new Wipes(sql, trails);
        this.jobs = new Jobs(sql, keys);
        this.evidence = new EvidenceFiles(sql);
        this.conversations = new Conversations(sql, keys, lookup, trails, jobs, evidence);
        this.cases = new Cases(sql, keys);
        this.messages = new Messages(sql);
        this.outbox = new Outbox(sql, keys, lookup, messages, trails, wipes);
        this.updates = new Updates(sql);
        this.teamChats = new TeamChats(sql);
        this.timers = new Timers(sql);
        this.packs = new Packs(sql);
        this.invitations = new Invitations(sql, keys, lookup);
        this.handlers = new Handlers(sql, lookup);
        this.goneMembers = new GoneMembers(sql, lookup);
        this.groups = new Groups(sql);
        this.topics = new Topics(sql);
        this.registrations = new Registrations(sql, lookup);
        this.backlog = new Backlog(sql);
        this.calendarDays = new CalendarDays(sql);
        this.tallies = new Tallies(sql);
        this.mailboxes = new Mailboxes(sql, keys);
        this.seals = new SealCheck(sql, secrets.wrapping());
        this.erasures = new Erasures(sql, keys, cases, outbox);
    }

    /**
     * Opens a folder for writing, and creates it with its database and its key file if it is not there.
     *
     * @param organisation the id of the organisation that it belongs to
     * @throws StoreRefused if it cannot be used; no key and no database is ever overwritten
     */
    public static Store open(Path folder, String organisation) {
        return open(new DataFolder(folder), organisation, Schema.of(new DataFolder(folder)));
    }

    /**
     * Opens a folder that is thrown away soon, such as a scenario's: nothing waits until it is on the disk, and what a power
     * cut would leave is worth nothing.
     *
     * @param organisation the id of the organisation that it belongs to
     * @throws StoreRefused if it cannot be used
     */
    public static Store openFleeting(Path folder, String organisation) {
        return open(new DataFolder(folder), organisation, Schema.of(new DataFolder(folder)), false);
    }

    static Store open(DataFolder data, String organisation, Schema schema) {
        return open(data, organisation, schema, true);
    }

    private static Store open(DataFolder data, String organisation, Schema schema, boolean durable) {
        data.requireWhole();
        return openAsItIs(data, organisation, schema, durable);
    }

    /** The same for the restore that is under way there. */
    static Store openAsItIs(DataFolder data, String organisation, Schema schema, boolean durable) {
        data.create();
        var lock = data.lock();
        try {
            data.createDatabase();
            return opened(data, organisation, schema, lock, durable);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * Opens a folder for reading, also while another process writes to it.
     *
     * @throws StoreRefused if nothing is there or it cannot be read
     */
    public static Store read(Path folder) {
        var data = new DataFolder(folder);
        data.requireWhole();
        if (!Files.exists(data.database())) {
            throw nothing(data);
        }
        var sql = new Database(data).read();
        try {
            var schema = Schema.of(data);
            int version = schema.version(sql);
            if (version == 0) {
                throw nothing(data);
            }
            if (version < schema.versions().size()) {
                throw new StoreRefused(Reason.OLDER, "The database " + data.database() + " was written by an older program. "
                        + "Start `redress run` once: it brings it up to date.");
            }
            var secrets = Secrets.of(new KeyFile(data).fitting(Meta.of(sql)));
            return new Store(folder, sql, secrets, Optional.empty(), () -> { }, sql::close);
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    /**
     * Does all of the work or nothing of it: whatever it throws is thrown on, and nothing of it is kept. It is on the
     * disk when this returns.
     *
     * @throws StoreRefused if the disk is full or fails, also where the work swallowed it, or if the database was taken away
     */
    public void transact(Runnable work) {
        stillThere.run();
        sql.transact(work);
    }

    /**
     * Does a part of a transaction that can fail by itself: what it throws is thrown on, and nothing of the part is
     * kept.
     */
    public void attempt(Runnable work) {
        sql.attempt(work);
    }

    /**
     * Moves what is committed from SQLite's log into the database and empties the log, so that a key that was
     * destroyed is gone from there too. It takes some milliseconds; it is for a quiet moment outside a transaction.
     * {@link #close} does it.
     *
     * @return whether the log is empty now; while a command reads beside it cannot be, and is to be tried again
     */
    public boolean sweep() {
        erasedList.ifPresent(erasures::list);
        return sql.checkpoint();
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** What is kept of chats. */
    public Conversations conversations() {
        return conversations;
    }

    /** The cases. */
    public Cases cases() {
        return cases;
    }

    /** What is to go out. */
    public Outbox outbox() {
        return outbox;
    }

    /** Which messages stand in private chats. */
    public Trails trails() {
        return trails;
    }

    /** What the buttons need that wipe a chat of which nothing else is known. */
    public Wipes wipes() {
        return wipes;
    }

    /** The messages that are out. */
    public Messages messages() {
        return messages;
    }

    /** The updates that were seen. */
    public Updates updates() {
        return updates;
    }

    /** The chats of the teams. */
    public TeamChats teamChats() {
        return teamChats;
    }

    /** What is to happen at its time. */
    public Timers timers() {
        return timers;
    }

    /** The packs under which cases were opened. */
    public Packs packs() {
        return packs;
    }

    /** The one-time ways into cases. */
    public Invitations invitations() {
        return invitations;
    }

    /** Who works on which case. */
    public Handlers handlers() {
        return handlers;
    }

    /** Who left which group. */
    public GoneMembers goneMembers() {
        return goneMembers;
    }

    /** What is counted without a case. */
    public Tallies tally() {
        return tallies;
    }

    /** The slow work that is to be done. */
    public Jobs jobs() {
        return jobs;
    }

    /** What is kept for those who come back with a receipt code. */
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    /** Whether all opens that is sealed outside of the log. */
    public SealCheck seals() {
        return seals;
    }

    /** What was erased, and how. */
    public Erasures erasures() {
        return erasures;
    }

    /** How the topics of cases look. */
    public Topics topics() {
        return topics;
    }

    /** What the bot may do in groups. */
    public Groups groups() {
        return groups;
    }

    /** The codes by which groups register themselves. */
    public Registrations registrations() {
        return registrations;
    }

    /** What lies in the outbox for long. */
    public Backlog backlog() {
        return backlog;
    }

    /** Which file of the evidence folder belongs to what. */
    public EvidenceFiles evidence() {
        return evidence;
    }

    /** The days by which deadlines were reckoned. */
    public CalendarDays calendarDays() {
        return calendarDays;
    }

    /** Empties SQLite's log into the database, and gives the folder free. */
    @Override
    public void close() {
        try {
            erasedList.ifPresent(erasures::list);
        } finally {
            leave.run();
        }
    }

    Sql sql() {
        return sql;
    }

    private static Store opened(DataFolder data, String organisation, Schema schema, FileChannel lock, boolean durable) {
        var sql = new Database(data).write(durable);
        try {
            int version = schema.version(sql);
            var secrets = Secrets.of(version == 0 ? new KeyFile(data).readOrCreate() : key(data, sql, organisation));
            if (version < schema.versions().size()) {
                sql.transact(() -> {
                    schema.bringUpToDate(sql, version);
                    if (version == 0) {
                        sql.write("INSERT INTO meta (one, organisation, key_check) VALUES (1, ?, ?)", organisation,
                                Meta.under(organisation, new KeyFile(data).read()).keyCheck());
                    }
                });
            }
            boolean current = schema.versions().size() >= Schema.of(data).versions().size();
            var list = Optional.of(new ErasedList(data.folder())).filter(any -> durable && current);
            var store = new Store(data.folder(), sql, secrets, list, data.watch(), () -> leave(sql, lock));
            if (current) {
                store.mailboxes.drawDerivation();
            }
            return store;
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    private static byte[] key(DataFolder data, Sql sql, String organisation) {
        var meta = Meta.of(sql);
        if (!meta.organisation().equals(organisation)) {
            throw new StoreRefused(Reason.OTHER_ORGANISATION, "The data folder " + data.folder()
                    + " belongs to " + meta.organisation() + ", not to " + organisation
                    + ". Use another folder (--data).");
        }
        return new KeyFile(data).settled(meta);
    }

    static StoreRefused nothing(DataFolder data) {
        return new StoreRefused(Reason.NOTHING_THERE, "There is no database in " + data.folder()
                + ". Start `redress run` there first, or name another folder (--data).");
    }

    private static void leave(Sql sql, FileChannel lock) {
        try {
            sql.checkpoint();
        } finally {
            sql.close();
            release(lock);
        }
    }

    static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of the data folder cannot be given free", e);
        }
    }
}
