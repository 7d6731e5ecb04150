package redress.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import redress.message.Address;
import redress.message.Parcel;
import redress.message.Target;

/**
 * What is to go out, sealed, until it is known what became of it. A key that is destroyed meanwhile lives on until
 * the last parcel under it is delivered or parked: the table's triggers destroy it then.
 */
public final class Outbox {

    private static final String COLUMNS = "id, key, payload, handle, target";
    private static final String NEVER_CAME = "The message that it is about never arrived.";

    private static final String STAYED_BEHIND = "The message that it is about stayed behind when the group moved.";
    // It waits for none that came after it: such two could wait for each other for ever.
    private static final String LEFT_BEHIND = """
            waits = ? AND target IS NULL AND parked IS NULL AND NOT EXISTS (
                SELECT 1 FROM outbox AS first WHERE first.handle = outbox.waits AND first.parked IS NULL AND first.id < outbox.id
            ) ORDER BY id""";

    private static final String INSERT = "INSERT INTO outbox (id, lane, key, payload, handle, waits, wish, trail) VALUES (?, ?, ?, "
            + "?, ?, ?, ?, ";
    // What is said in a conversation is in its trail; what is said about a case, in that of the chat as a whole. What lies under
    // a key of its own leaves none, and nothing is said about an anonymous case where a conversation with a name is held.
    private static final String TRAIL = """
            coalesce((SELECT key FROM conversation WHERE key = ?), (SELECT key FROM conversation WHERE chat = ? AND EXISTS (
                SELECT 1 FROM case_file WHERE case_file.key = ? AND NOT EXISTS (
                    SELECT 1 FROM mailbox WHERE mailbox.reference = case_file.reference)))))""";
    private static final byte[] AT_ONCE = {};

    private final Sql sql;
    private final Keys keys;
    private final Lookup lookup;
    private final Messages messages;
    private final Trails trails;
    private final Wipes wipes;
    private final Numbers numbers;

    /**
     * A parcel in the outbox.
     *
     * @param id     its number; later ones are higher
     * @param parcel what goes out
     * @param handle our own name for the message that it will be; empty if it has none
     */
    public record Posted(long id, Parcel parcel, String handle) {
    }

    /**
     * A parcel that will never go out.
     *
     * @param id     its number
     * @param handle our own name for the message that it would have been; empty if it had none
     * @param reason why not
     */
    public record Parked(long id, String handle, String reason) {
    }

    /**
     * What follows from the arrival of a parcel.
     *
     * @param handle   our own name for the message that it became; empty if it has none
     * @param released what waited for that message and can go now, in order
     * @param unwanted the chat in which it came too late to be wiped, and has to be deleted now; empty if it may stay
     */
    public record Arrival(String handle, List<Posted> released, Optional<Address> unwanted) {

        private static final Arrival UNNAMED = new Arrival("", List.of(), Optional.empty());

        public Arrival {
            released = List.copyOf(released);
        }
    }

    private record Note(KeyId key, byte[] sealed) {
    }

    private record Sealed(long id, KeyId key, byte[] payload, String handle, Optional<Target.Known> target) {
    }

    Outbox(Sql sql, Keys keys, Lookup lookup, Messages messages, Trails trails, Wipes wipes) {
        this.sql = sql;
        this.keys = keys;
        this.lookup = lookup;
        this.messages = messages;
        this.trails = trails;
        this.wipes = wipes;
        this.numbers = new Numbers(sql, "outbox");
    }

    /** Adds a parcel that nobody refers to later. */
    public Posted add(Parcel parcel, KeyId key) {
        return add(parcel, key, "");
    }

    /**
     * Adds a parcel; its delivery gives the handle its message. One that depends on a message or topic of ours waits until
     * that is delivered. If that will never be, it goes to the chat itself, or is parked at once if it is nothing there. One
     * that says how something is to look takes the place of an older one without a handle that has not gone out.
     */
    public Posted add(Parcel parcel, KeyId key, String handle) {
        boolean waits = parcel.awaited().filter(this::isUnderWay).isPresent();
        var aimed = waits ? parcel : parcel.awaited().map(unbound -> messages.find(unbound, parcel.to())
                .map(parcel::aimedAt).orElseGet(parcel::withoutSpot)).orElse(parcel);
        long id = numbers.next();
        var wish = wish(aimed);
        if (wish != null) {
            sql.write("DELETE FROM outbox WHERE wish = ? AND parked IS NULL AND handle IS NULL", wish);
        }
        var row = new Object[] {id, lane(aimed.to()), key.number(), sealed(id, key, aimed), handle.isEmpty() ? null : handle,
            aimed.awaited().orElse(null), wish};
        if (aimed.to().isGroup() || !aimed.bringsNews()) {
            sql.write(INSERT + "NULL)", row);
        } else {
            sql.write(INSERT + TRAIL, Stream.concat(Stream.of(row), Stream.of(key.number(),
                    lookup.of(Lookup.Place.CONVERSATION, aimed.to()), key.number())).toArray());
        }
        if (!waits) {
            aimed.awaited().ifPresent(never -> parked(id, NEVER_CAME));
        }
        return new Posted(id, aimed, handle);
    }

    /** Adds a parcel under a key of its own, which is gone with it: it belongs to no conversation and to no case. */
    public Posted addAlone(Parcel parcel) {
        var key = keys.fresh();
        var posted = add(parcel, key);
        keys.retire(key);
        return posted;
    }

    /** All that can go out now, in order: what waits for another message is left out until that one is delivered. */
    public List<Posted> waiting() {
        return sql.together(() -> posted("parked IS NULL AND (waits IS NULL OR target IS NOT NULL) ORDER BY id"));
    }

    /**
     * A parcel has arrived: it is deleted, its handle is bound to the message, and a message in a private chat is noted in the
     * trail of what is held there.
     *
     * @param at when it arrived
     * @return its handle, what waited for that message, and whether it came too late to stay
     */
    public Arrival delivered(long id, long message, Instant at) {
        // It is noted nowhere if what was held there is gone, and its key with it.
        var plain = sql.written("""
                DELETE FROM outbox WHERE id = ? AND handle IS NULL AND note IS NULL
                RETURNING (SELECT key FROM conversation WHERE conversation.key = outbox.trail)
                """, row -> new KeyId(row.getLong(1)), id);
        if (plain.isPresent()) {
            note(plain.get(), message, at);
            return Arrival.UNNAMED;
        }
        return find(id).map(posted -> {
            boolean stays = stays(id, message, at);
            note(sql.written("""
                    DELETE FROM outbox WHERE id = ? RETURNING (SELECT key FROM conversation WHERE conversation.key = outbox.trail)
                    """, row -> new KeyId(row.getLong(1)), id).orElse(KeyId.NONE), message, at);
            if (posted.handle().isEmpty()) {
                return new Arrival("", List.of(), stays ? Optional.empty() : Optional.of(posted.parcel().to()));
            }
            messages.bind(posted.handle(), posted.parcel().to(), message);
            var arrival = new Arrival(posted.handle(), released(posted.handle()),
                    stays ? Optional.empty() : Optional.of(posted.parcel().to()));
            if (!stays) {
                messages.forget(posted.handle());
            }
            return arrival;
        }).orElse(Arrival.UNNAMED);
    }

    private void note(KeyId trail, long message, Instant at) {
        if (!trail.equals(KeyId.NONE)) {
            trails.note(trail, message, at);
        }
    }

    /** Whether a message that has arrived may stay: not if it was to be taken back, or if its chat was wiped meanwhile. */
    private boolean stays(long id, long message, Instant at) {
        return sql.one("SELECT key, note FROM outbox WHERE id = ? AND note IS NOT NULL",
                        row -> new Note(new KeyId(row.getLong(1)), row.getBytes(2)), id)
                .map(note -> keys.open(note.key(), note.sealed(), notePurpose(id)))
                .map(secret -> secret.length > 0 && wipes.add(secret, message, at)).orElse(true);
    }

    /** What is under way of a conversation is deleted as soon as it arrives. */
    public void takeBack(KeyId talk) {
        mark(AT_ONCE, "trail = ?", talk.number());
    }

    /**
     * The same for what will be the message of that handle in a private chat.
     *
     * @return the messages of that handle that have arrived already and are to be deleted: one at most
     */
    public List<Long> takeBack(String handle, Address chat) {
        mark(AT_ONCE, "handle = ?", handle);
        var arrived = messages.find(handle, chat).map(Target.Known::message).stream().toList();
        messages.forget(handle);
        return arrived;
    }

    /** What is under way to a private chat belongs, as it arrives, to what a secret word finds. */
    public void follow(String secret, Address chat) {
        Wipes.bytes(secret).ifPresent(bytes -> mark(bytes, "lane = ? AND note IS NULL", lane(chat)));
    }

    private void mark(byte[] note, String which, Object value) {
        rows(which + " AND parked IS NULL", value).stream().filter(row -> opened(row).bringsNews()).forEach(row ->
                sql.write("UPDATE outbox SET note = ? WHERE id = ?", keys.seal(row.key(), note, notePurpose(row.id())), row.id()));
    }

    /** Those that waited for a handle and now know their message, in order. They are given once; they wait no more. */
    private List<Posted> released(String handle) {
        var released = posted("waits = ? AND target IS NOT NULL AND parked IS NULL ORDER BY id", handle);
        if (!released.isEmpty()) {
            sql.write("UPDATE outbox SET waits = NULL WHERE waits = ? AND target IS NOT NULL", handle);
            released.stream().filter(posted -> posted.parcel().desire().isPresent()).forEach(posted ->
                    sql.write("UPDATE outbox SET wish = ? WHERE id = ?", wish(posted.parcel()), posted.id()));
        }
        return released;
    }

    /**
     * A parcel will never go out: its content is deleted. What waited for it is for the message that had its handle
     * before, if there is one; else it goes to the chat itself if it is something there, or is parked too.
     *
     * @param reason why, for the operator; without a word of the content
     * @return what can go now, in order
     */
    public List<Posted> parked(long id, String reason) {
        var freed = new ArrayList<Posted>();
        sql.written("""
                UPDATE outbox SET parked = ?, payload = NULL, lane = NULL, key = NULL, waits = NULL, wish = NULL, trail = NULL,
                    note = NULL
                WHERE id = ? AND parked IS NULL RETURNING coalesce(handle, '')
                """, row -> row.getString(1), reason, id)
                .filter(handle -> !handle.isEmpty())
                .ifPresent(handle -> rows(LEFT_BEHIND, handle).forEach(row -> freed.addAll(freed(row))));
        return List.copyOf(freed);
    }

    private List<Posted> freed(Sealed row) {
        var parcel = opened(row);
        var earlier = parcel.awaited().flatMap(handle -> messages.find(handle, parcel.to())).map(parcel::aimedAt);
        if (earlier.isPresent()) {
            sql.write("UPDATE outbox SET payload = ?, waits = NULL, wish = ? WHERE id = ?",
                    sealed(row.id(), row.key(), earlier.get()), wish(earlier.get()), row.id());
            return List.of(new Posted(row.id(), earlier.get(), row.handle()));
        }
        return placed(row).map(List::of).orElseGet(() -> parked(row.id(), NEVER_CAME));
    }

    /**
     * The channel did not take a parcel where it was to stand in its chat: it is for the chat itself from now on.
     *
     * @return it, ready to go; nothing if it was for the chat itself already or lies here no more
     */
    public Optional<Posted> placedInChat(long id) {
        return rows("id = ? AND parked IS NULL", id).stream().findFirst().flatMap(this::placed);
    }

    private Optional<Posted> placed(Sealed row) {
        var before = opened(row);
        var after = before.withoutSpot();
        if (after.equals(before)) {
            return Optional.empty();
        }
        sql.write("UPDATE outbox SET payload = ?, waits = NULL, target = NULL WHERE id = ?", sealed(row.id(), row.key(), after),
                row.id());
        return Optional.of(new Posted(row.id(), after, row.handle()));
    }

    /** A parcel goes out no more, as a newer one says how the same thing is to look. */
    public void superseded(long id) {
        sql.write("DELETE FROM outbox WHERE id = ? AND handle IS NULL AND parked IS NULL", id);
    }

    /** A parcel that is neither delivered nor parked. */
    public Optional<Posted> find(long id) {
        return posted("id = ? AND parked IS NULL", id).stream().findFirst();
    }

    /** The key under which a parcel lies here that is neither delivered nor parked: that of the case or the talk it is from. */
    public Optional<KeyId> key(long id) {
        return sql.one("SELECT key FROM outbox WHERE id = ? AND parked IS NULL", row -> new KeyId(row.getLong(1)), id);
    }

    /**
     * A group has another number now: what waits for it goes there. Edits of messages that stayed behind are parked.
     *
     * @return what was readdressed and can go now, in order
     */
    public List<Posted> readdress(Address from, Address to) {
        var ready = new ArrayList<Posted>();
        for (var row : rows("lane = ? AND parked IS NULL ORDER BY id", lane(from))) {
            var known = aimed(row);
            // Its messages have stayed behind under the old number, and the same number may be another message there.
            if (known.staysBehind()) {
                ready.addAll(parked(row.id(), STAYED_BEHIND));
                continue;
            }
            boolean behind = known.aim().flatMap(Target::known).isPresent();
            var moved = (behind ? known.withoutSpot() : known).movedTo(to);
            sql.write("UPDATE outbox SET lane = ?, payload = ?, wish = ? WHERE id = ?", lane(to),
                    sealed(row.id(), row.key(), moved), wish(moved), row.id());
            find(row.id()).filter(posted -> posted.parcel().awaited().isEmpty()).ifPresent(ready::add);
        }
        return List.copyOf(ready);
    }

    /**
     * What was under a key goes out no more.
     *
     * @param recalled the numbers of what was to go out
     * @param freed    what waited for a message of it, is under another key, and can go now
     */
    record Dropped(Set<Long> recalled, List<Posted> freed) {
    }

    /** Takes all out that lies here under a key, before the key is destroyed. What waited for some of it goes on by itself. */
    Dropped drop(KeyId key) {
        var ids = new TreeSet<Long>();
        var handles = new ArrayList<String>();
        sql.all("SELECT id, coalesce(handle, '') FROM outbox WHERE key = ?", row -> {
            ids.add(row.getLong(1));
            return row.getString(2);
        }, key.number()).stream().filter(handle -> !handle.isEmpty()).forEach(handles::add);
        sql.write("DELETE FROM outbox WHERE key = ?", key.number());
        var freed = new ArrayList<Posted>();
        handles.forEach(handle -> rows(LEFT_BEHIND, handle).forEach(row -> freed.addAll(freed(row))));
        return new Dropped(ids, freed);
    }

    /** What is to become the message or topic of a handle lies under another key from now on, and says something else. */
    public void adopt(String handle, Parcel as, KeyId key) {
        rows("handle = ? AND parked IS NULL", handle).forEach(row -> sql.write("UPDATE outbox SET key = ?, payload = ? WHERE id = ?",
                key.number(), sealed(row.id(), key, as), row.id()));
    }

    /** Forgets what will never go out about a case. */
    void forgetParked(String reference) {
        sql.write("DELETE FROM outbox WHERE about = ?", reference);
    }

    /** All that will never go out, in order. */
    public List<Parked> parked() {
        return sql.all("SELECT id, coalesce(handle, ''), parked FROM outbox WHERE parked IS NOT NULL ORDER BY id",
                row -> new Parked(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /** Whether a parcel lies here that will be the message of that handle. */
    public boolean isUnderWay(String handle) {
        return sql.one("SELECT 1 FROM outbox WHERE handle = ? AND parked IS NULL LIMIT 1", row -> true, handle).isPresent();
    }

    private List<Posted> posted(String which, Object... values) {
        return rows(which, values).stream().map(row -> new Posted(row.id(), aimed(row), row.handle())).toList();
    }

    private List<Sealed> rows(String which, Object... values) {
        return sql.all("SELECT " + COLUMNS + " FROM outbox WHERE " + which, row -> {
            long target = row.getLong(5);
            boolean unbound = row.wasNull();
            return new Sealed(row.getLong(1), new KeyId(row.getLong(2)), row.getBytes(3),
                    Optional.ofNullable(row.getString(4)).orElse(""),
                    unbound ? Optional.empty() : Optional.of(new Target.Known(target)));
        }, values);
    }

    private Parcel aimed(Sealed row) {
        var parcel = opened(row);
        return row.target().map(parcel::aimedAt).orElse(parcel);
    }

    private Parcel opened(Sealed row) {
        return ParcelCodec.read(keys.open(row.key(), row.payload(), purpose(row.id())));
    }

    private byte[] sealed(long id, KeyId key, Parcel parcel) {
        return keys.seal(key, ParcelCodec.write(parcel), purpose(id));
    }

    /** Names all anew, as the key has changed by which they are named. */
    void rename() {
        sql.all("SELECT id FROM outbox WHERE parked IS NULL", row -> row.getLong(1)).forEach(id -> rows("id = ?", id).forEach(row -> {
            var parcel = aimed(row);
            boolean wished = sql.one("SELECT 1 FROM outbox WHERE id = ? AND wish IS NOT NULL", one -> true, id).isPresent();
            sql.write("UPDATE outbox SET lane = ?, wish = ? WHERE id = ?", lane(parcel.to()), wished ? wish(parcel) : null, id);
        }));
    }

    private byte[] lane(Address chat) {
        return lookup.of(Lookup.Place.OUTBOX, chat);
    }

    /** By what the store tells that two parcels are about how the same thing looks; null if a parcel is not about that. */
    private byte[] wish(Parcel parcel) {
        return parcel.desire().map(desire -> lookup.of(desire)).orElse(null);
    }

    private static String notePurpose(long id) {
        return "note:" + id;
    }

    private static String purpose(long id) {
        return "outbox:" + id;
    }
}
