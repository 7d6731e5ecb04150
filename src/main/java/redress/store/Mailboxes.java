package redress.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import redress.message.Address;

/**
 * What is kept for those who come back with a receipt code: where their mailbox is, and what was written to them. The code is
 * kept nowhere; what was derived from it is the name by which a mailbox is found, and opens which case it belongs to. What lies
 * in it is sealed under the case's key, and gone with that.
 */
public final class Mailboxes {

    private static final String SALT_PURPOSE = "salt";
    private static final String OPENS = "mailbox";

    private final Sql sql;
    private final Keys keys;
    private final Seal seal = new Seal();

    private record Salt(KeyId key, byte[] sealed) {
    }

    /**
     * Where somebody wants to hear that there is something new.
     *
     * @param chat     their chat
     * @param language in which language, as two letters
     */
    public record Notice(Address chat, String language) {

        /** Shows nothing. */
        @Override
        public String toString() {
            return "a notice";
        }
    }

    private record Sealed(long id, byte[] sealed, boolean read) {
    }

    Mailboxes(Sql sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /**
     * How receipt codes are derived here. It is drawn once and stays for ever, sealed like all content: a database without its key
     * file does not tell it, and neither a new installation key nor another cost for new folders loses a mailbox.
     */
    public Derivation derivation() {
        return kept().map(salt -> Derivation.of(keys.open(salt.key(), salt.sealed(), SALT_PURPOSE)))
                .orElseThrow(() -> new IllegalStateException("The database has no salt"));
    }

    /** Draws it, in a transaction of its own, if it was not drawn yet. */
    void drawDerivation() {
        if (kept().isEmpty()) {
            sql.transact(() -> {
                var key = keys.fresh();
                sql.write("UPDATE meta SET salt = ?, salt_key = ?",
                        keys.seal(key, Derivation.fresh(new SecureRandom()).kept(), SALT_PURPOSE), key.number());
            });
        }
    }

    private Optional<Salt> kept() {
        return sql.one("SELECT salt_key, salt FROM meta WHERE salt IS NOT NULL",
                row -> new Salt(new KeyId(row.getLong(1)), row.getBytes(2)));
    }

    /**
     * Makes the mailbox of a case. A case has one; a case that was erased gets none.
     *
     * @param derived what the receipt code was stretched to
     */
    public void make(String reference, byte[] derived) {
        if (key(reference).isPresent()) {
            sql.write("INSERT INTO mailbox (reference, name, opens) VALUES (?, ?, ?) ON CONFLICT (reference) DO NOTHING",
                    reference, name(derived), seal.close(opens(derived), reference.getBytes(StandardCharsets.UTF_8), OPENS));
        }
    }

    /**
     * The reference of the case whose mailbox a receipt code opens; nothing if there is none, or its case was erased.
     *
     * @param derived what the code was stretched to
     */
    public Optional<String> find(byte[] derived) {
        return sql.one("SELECT opens FROM mailbox WHERE name = ?", row -> row.getBytes(1), name(derived))
                .map(sealed -> new String(seal.open(opens(derived), sealed, OPENS), StandardCharsets.UTF_8))
                .filter(reference -> key(reference).isPresent());
    }

    /** Whether a case has a mailbox. */
    public boolean exists(String reference) {
        return sql.one("SELECT 1 FROM mailbox WHERE reference = ?", row -> true, reference).isPresent();
    }

    /**
     * Puts something into the mailbox of a case, or of one whose mailbox is still to be made.
     *
     * @param day on which day, in the organisation's zone
     * @throws IllegalArgumentException if there is no such case, or it was erased
     */
    public void put(String reference, String text, LocalDate day) {
        var key = key(reference).orElseThrow(() -> new IllegalArgumentException("There is no open case " + reference));
        sql.write("INSERT INTO mail (reference, sealed) VALUES (?, ?)", reference, keys.seal(key, Json.versioned(1, json ->
                json.write("text", text).write("day", day.toString())), mail(reference)));
    }

    /** What lies in the mailbox of a case, the oldest first; nothing if the case was erased. */
    public List<Mail> mail(String reference, boolean onlyNew) {
        var key = key(reference);
        if (key.isEmpty()) {
            return List.of();
        }
        return sql.all("SELECT id, sealed, read FROM mail WHERE reference = ? AND read <= ? ORDER BY id",
                row -> new Sealed(row.getLong(1), row.getBytes(2), row.getInt(3) == 1), reference, onlyNew ? 0 : 1).stream()
                .map(row -> opened(key.get(), reference, row)).toList();
    }

    /** All that lies in the mailbox of a case up to this one has been read. */
    public void read(String reference, long upTo) {
        sql.write("UPDATE mail SET read = 1 WHERE reference = ? AND id <= ?", reference, upTo);
    }

    /**
     * Keeps where somebody wants to hear that there is something new in the mailbox of a case; it takes the place of where they
     * wanted to hear it before.
     *
     * @param language in which they want to hear it, as two letters
     * @throws IllegalArgumentException if there is no such case, or it was erased
     */
    public void notice(String reference, Address chat, String language) {
        var key = key(reference).orElseThrow(() -> new IllegalArgumentException("There is no open case " + reference));
        unnotice(reference);
        sql.write("INSERT INTO notice_to (reference, sealed) VALUES (?, ?)", reference,
                keys.seal(key, Json.versioned(1, json -> json.write("chat", chat.chat()).write("language", language)),
                        notice(reference)));
    }

    /** Where somebody wants to hear that there is something new in the mailbox of a case, if they do. */
    public Optional<Notice> noticed(String reference) {
        return key(reference).flatMap(key -> sql.one("SELECT sealed FROM notice_to WHERE reference = ?", row -> row.getBytes(1),
                reference).map(sealed -> Json.versioned(1, keys.open(key, sealed, notice(reference)))))
                .map(object -> new Notice(new Address(object.getJsonNumber("chat").longValueExact()), object.getString("language")));
    }

    /** Nobody is told any more that there is something new in the mailbox of a case. */
    public void unnotice(String reference) {
        sql.write("DELETE FROM notice_to WHERE reference = ?", reference);
    }

    /** The cases of whose mailboxes somebody wants to hear in a chat. */
    public List<String> noticedIn(Address chat) {
        return sql.all("SELECT reference FROM notice_to", row -> row.getString(1)).stream()
                .filter(reference -> noticed(reference).filter(notice -> notice.chat().equals(chat)).isPresent()).toList();
    }

    private Mail opened(KeyId key, String reference, Sealed row) {
        var object = Json.versioned(1, keys.open(key, row.sealed(), mail(reference)));
        return new Mail(row.id(), object.getString("text"), LocalDate.parse(object.getString("day")), row.read());
    }

    private Optional<KeyId> key(String reference) {
        return sql.one("SELECT key FROM case_file WHERE reference = ? AND key IS NOT NULL", row -> new KeyId(row.getLong(1)),
                reference);
    }

    /** 128 bits, which no two codes share. */
    private static byte[] name(byte[] derived) {
        return Arrays.copyOf(Secrets.derived(derived, "redress mailbox find"), 16);
    }

    private static SecretKey opens(byte[] derived) {
        return new SecretKeySpec(Secrets.derived(derived, "redress mailbox open"), "AES");
    }

    private static String notice(String reference) {
        return "notice:" + reference;
    }

    private static String mail(String reference) {
        return "mail:" + reference;
    }
}
