package redress.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import redress.casework.Party;
import redress.dialog.Conversation;
import redress.message.Address;

/**
 * What is kept of seats: at most one conversation of each, sealed, and found by a name that only the key file can
 * make.
 */
public final class Conversations {

    /** How many are kept in memory: those who talk within the same minutes. */
    private static final int MOST = 2_000;

    private final Sql sql;
    private final Keys keys;
    private final Lookup lookup;
    private final Trails trails;
    private final Jobs jobs;
    private final EvidenceFiles evidence;
    private final Recent<Seat, Talk> recent = new Recent<>(MOST);

    private record Kept(KeyId key, byte[] sealed) {
    }

    Conversations(Sql sql, Keys keys, Lookup lookup, Trails trails, Jobs jobs, EvidenceFiles evidence) {
        this.sql = sql;
        this.keys = keys;
        this.lookup = lookup;
        this.trails = trails;
        this.jobs = jobs;
        this.evidence = evidence;
        sql.follow(recent);
    }

    /** What is kept of a chat as a whole. */
    public Optional<Talk> find(Address chat) {
        return find(Seat.of(chat));
    }

    /** What somebody is in the midst of in a private chat: what they say without a name goes before all else. */
    public Optional<Talk> current(Address chat) {
        return find(Seat.anonymous(chat)).or(() -> find(chat));
    }

    /** What is kept of a seat. */
    public Optional<Talk> find(Seat seat) {
        var known = recent.get(seat);
        if (known.isPresent()) {
            return known;
        }
        var talk = sql.one("SELECT key, sealed FROM conversation WHERE chat = ?",
                        row -> new Kept(new KeyId(row.getLong(1)), row.getBytes(2)), name(seat))
                .map(this::opened);
        talk.ifPresent(found -> recent.put(seat, found));
        return talk;
    }

    /** The conversation that is kept under a key. */
    public Optional<Talk> under(KeyId key) {
        return sql.one("SELECT key, sealed FROM conversation WHERE key = ?",
                row -> new Kept(new KeyId(row.getLong(1)), row.getBytes(2)), key.number()).map(this::opened);
    }

    /** Begins a new conversation in a chat as a whole. */
    public Talk begin(Address chat, Party person, Conversation conversation, List<String> references) {
        return begin(Seat.of(chat), person, conversation, references);
    }

    /**
     * Begins a new conversation under a new key. What was kept of the seat is gone, and its key with it; only which messages
     * stand in a private chat is still known.
     */
    public Talk begin(Seat seat, Party person, Conversation conversation, List<String> references) {
        var talk = new Talk(seat, person, conversation, references, keys.fresh());
        left(seat).ifPresent(old -> {
            if (seat.person() == 0) {
                trails.move(old, talk.key());
            }
            keys.retire(old);
        });
        sql.write("INSERT INTO conversation (key, chat, sealed, room) VALUES (?, ?, ?, ?)", talk.key().number(), name(seat),
                sealed(talk), room(seat));
        recent.put(seat, talk);
        return talk;
    }

    /**
     * From now on a private chat's conversation is kept beside what is known of the chat, and names nobody. Which messages stand
     * in the chat is known with it alone.
     *
     * @param talk the conversation until now, of which nothing else changes
     */
    public Talk beginAnonymous(Talk talk, Conversation conversation) {
        var hidden = begin(Seat.anonymous(talk.chat()), Party.unnamed(""), conversation, List.of());
        move(talk.key(), hidden.key());
        return hidden;
    }

    /**
     * A private chat's conversation names its person again.
     *
     * @param hidden what it was until now; nothing of that is left
     */
    public Talk beginNamed(Talk hidden, Party person, Conversation conversation, List<String> references) {
        var talk = begin(hidden.chat(), person, conversation, references);
        move(hidden.key(), talk.key());
        forget(hidden.seat());
        return talk;
    }

    /**
     * Keeps the new state of the conversation that was begun last in its seat.
     *
     * @throws IllegalStateException if it was not begun, or forgotten since
     */
    public void keep(Talk talk) {
        if (sql.write("UPDATE conversation SET sealed = ? WHERE key = ?", sealed(talk), talk.key().number()) != 1) {
            throw new IllegalStateException("This conversation is not kept any more");
        }
        recent.put(talk.seat(), talk);
    }

    /**
     * What is kept of its seat is forgotten by itself from some moment on, unless that is said anew.
     *
     * @param until the moment, to the millisecond
     * @throws IllegalStateException if it was not begun, or forgotten since
     */
    public void keepUntil(Talk talk, Instant until) {
        if (sql.write("UPDATE conversation SET until = ? WHERE key = ?", until.toEpochMilli(), talk.key().number()) != 1) {
            throw new IllegalStateException("This conversation is not kept any more");
        }
    }

    /** What is kept of its seat is not forgotten by itself any more. */
    public void keepForGood(Talk talk) {
        sql.write("UPDATE conversation SET until = NULL WHERE key = ? AND until IS NOT NULL", talk.key().number());
    }

    /** The moment from which the first of those is forgotten of which that was said. */
    public Optional<Instant> nextForgotten() {
        return sql.one("SELECT until FROM conversation WHERE until IS NOT NULL ORDER BY until LIMIT 1",
                row -> Instant.ofEpochMilli(row.getLong(1)));
    }

    /** Forgets all whose moment has come. */
    public void forgetUntil(Instant now) {
        sql.all("SELECT key FROM conversation WHERE until <= ?", row -> new KeyId(row.getLong(1)), now.toEpochMilli())
                .forEach(key -> {
                    sql.write("DELETE FROM conversation WHERE key = ?", key.number());
                    recent.removeIf(talk -> talk.key().equals(key));
                    trails.forget(key);
                    keys.retire(key);
                });
    }

    /** How many conversations without a name are under way. */
    public int anonymous() {
        return (int) sql.all("SELECT key, sealed FROM conversation WHERE until IS NOT NULL",
                row -> new Kept(new KeyId(row.getLong(1)), row.getBytes(2))).stream().map(this::opened)
                .filter(talk -> talk.seat().anonymous()).count();
    }

    /**
     * Says something to somebody of whom nothing is kept.
     *
     * @param saying puts it into the outbox under the key that it is given, which is destroyed with the last of it
     */
    public void inPassing(Consumer<KeyId> saying) {
        var key = keys.fresh();
        saying.accept(key);
        keys.retire(key);
    }

    /** What goes with a conversation goes where it is now: what stands in the chat, its files, and those that are being fetched. */
    private void move(KeyId from, KeyId to) {
        trails.move(from, to);
        jobs.handOver(from, to);
        evidence.handOver(from, to);
    }

    /** What is kept of the members of a group. */
    public List<Talk> ofMembers(Address group) {
        return sql.all("SELECT key, sealed FROM conversation WHERE room = ?",
                row -> new Kept(new KeyId(row.getLong(1)), row.getBytes(2)), group.chat()).stream().map(this::opened).toList();
    }

    /** A group has another number now: its members sit there, and go on where they were. */
    public void moved(Address from, Address to) {
        for (var talk : ofMembers(from)) {
            var seat = new Seat(to, talk.seat().topic(), talk.seat().person());
            forget(seat);
            var there = new Talk(seat, talk.person(), talk.conversation(), talk.references(), talk.key());
            sql.write("UPDATE conversation SET chat = ?, sealed = ?, room = ? WHERE key = ?", name(seat), sealed(there),
                    room(seat), talk.key().number());
            recent.remove(talk.seat());
            recent.put(seat, there);
        }
    }

    /** Forgets what is kept of a chat as a whole. */
    public void forget(Address chat) {
        forget(Seat.of(chat));
    }

    /** Forgets a seat and destroys the key of its conversation; what waits in the outbox under it still goes out. */
    public void forget(Seat seat) {
        left(seat).ifPresent(key -> {
            trails.forget(key);
            keys.retire(key);
        });
        recent.remove(seat);
    }

    /** Names all anew, as the key has changed by which they are named. */
    void rename() {
        sql.all("SELECT key FROM conversation", row -> row.getLong(1)).forEach(number -> sql.one(
                "SELECT key, sealed FROM conversation WHERE key = ?", row -> new Kept(new KeyId(row.getLong(1)), row.getBytes(2)), number)
                .map(this::opened).ifPresent(talk -> sql.write("UPDATE conversation SET chat = ? WHERE key = ?", name(talk.seat()),
                        number)));
    }

    private Optional<KeyId> left(Seat seat) {
        return sql.written("DELETE FROM conversation WHERE chat = ? RETURNING key", row -> new KeyId(row.getLong(1)), name(seat));
    }

    private Talk opened(Kept kept) {
        return ConversationCodec.read(keys.open(kept.key(), kept.sealed(), purpose(kept.key())), kept.key());
    }

    private byte[] sealed(Talk talk) {
        return keys.seal(talk.key(), ConversationCodec.write(talk), purpose(talk.key()));
    }

    private byte[] name(Seat seat) {
        return lookup.of(seat);
    }

    /** A group's number stands in clear wherever its team is named; a private chat's stands nowhere. */
    private static Long room(Seat seat) {
        return seat.chat().isGroup() && seat.person() != 0 ? seat.chat().chat() : null;
    }

    private static String purpose(KeyId key) {
        return "talk:" + key.number();
    }
}
