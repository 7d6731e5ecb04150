package redress.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens all that is sealed outside of the log, and names each row that does not open: it was changed, or put there from elsewhere.
 * What only a receipt code or a button opens is looked at from outside. It can be done beside a running desk.
 */
public final class SealCheck {

    /**
     * What is sealed in one table.
     *
     * @param table   its name
     * @param query   gives what names a row, the number of its key, and what is sealed, in this order
     * @param purpose what it is sealed for, by what names the row
     */
    private record Sealed(String table, String query, UnaryOperator<String> purpose) {
    }

    private record Row(String name, long key, byte[] sealed, byte[] wrapped) {
    }

    private static final List<Sealed> ALL = List.of(
            new Sealed("conversation", "SELECT key AS name, key, sealed FROM conversation", "talk:"::concat),
            new Sealed("outbox", "SELECT id AS name, key, payload AS sealed FROM outbox WHERE payload IS NOT NULL", "outbox:"::concat),
            new Sealed("outbox", "SELECT id AS name, key, note AS sealed FROM outbox WHERE note IS NOT NULL", "note:"::concat),
            new Sealed("invitation", under("SELECT reference AS name, shows AS sealed FROM invitation"), "invitation:"::concat),
            new Sealed("job", "SELECT id AS name, key, payload AS sealed FROM job", "job:"::concat),
            new Sealed("mail", under("SELECT reference AS name, sealed FROM mail"), "mail:"::concat),
            new Sealed("notice_to", under("SELECT reference AS name, sealed FROM notice_to"), "notice:"::concat),
            new Sealed("trail", "SELECT id AS name, key, sealed FROM trail", name -> "trail"),
            new Sealed("erasure", "SELECT reference AS name, key, why AS sealed FROM erasure WHERE why IS NOT NULL", "erasure:"::concat),
            new Sealed("meta", "SELECT 'salt' AS name, salt_key AS key, salt AS sealed FROM meta WHERE salt IS NOT NULL", name -> name),
            new Sealed("earlier_lookup", "SELECT id AS name, key, sealed FROM earlier_lookup", name -> "earlier names"));
    /** What nobody here can open: only its form can be looked at. */
    private static final List<String> SHUT = List.of("SELECT 'mailbox', reference, opens FROM mailbox",
            "SELECT 'wipe', substr(hex(name), 1, 8), sealed FROM wipe");

    private final Sql sql;
    private final SecretKey wrapping;
    private final Seal seal = new Seal();

    SealCheck(Sql sql, SecretKey wrapping) {
        this.sql = sql;
        this.wrapping = wrapping;
    }

    private static String under(String query) {
        return "SELECT of_case.name, case_file.key, of_case.sealed FROM (" + query + ") of_case "
                + "JOIN case_file ON case_file.reference = of_case.name";
    }

    /** A line for each row that does not open, with its table and its number or reference, and without a word of what it held. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var broken = brokenKeys();
        broken.forEach(key -> faults.add("data_key " + key + ": this key does not open. It was changed. " + Inspection.RESTORE));
        ALL.forEach(sealed -> sql.each("SELECT t.name, t.key, t.sealed, data_key.wrapped FROM (" + sealed.query()
                + ") t LEFT JOIN data_key ON data_key.id = t.key", row -> new Row(row.getString(1), row.getLong(2), row.getBytes(3),
                row.getBytes(4)), row -> look(sealed, row, broken, faults)));
        SHUT.forEach(query -> sql.each(query, row -> row.getBytes(3).length < Seal.LEAST || row.getBytes(3)[0] != Seal.VERSION
                ? row.getString(1) + " " + row.getString(2) : "", name -> {
                    if (!name.isEmpty()) {
                        faults.add(name + ": it is not sealed as it should be. It was changed. " + Inspection.RESTORE);
                    }
                }));
        return faults;
    }

    private Set<Long> brokenKeys() {
        var broken = new TreeSet<Long>();
        sql.each("SELECT id, id, NULL, wrapped FROM data_key", row -> new Row("", row.getLong(2), new byte[0], row.getBytes(4)), row -> {
            if (!opens(wrapping, row.wrapped(), Keys.purpose(row.key()))) {
                broken.add(row.key());
            }
        });
        return broken;
    }

    private void look(Sealed sealed, Row row, Set<Long> broken, List<String> faults) {
        var name = sealed.table() + " " + row.name();
        if (row.wrapped() == null) {
            faults.add(name + ": the key under which it lies is gone. " + Inspection.RESTORE);
        } else if (!broken.contains(row.key())) {
            var key = new SecretKeySpec(seal.open(wrapping, row.wrapped(), Keys.purpose(row.key())), "AES");
            if (!opens(key, row.sealed(), sealed.purpose().apply(row.name()))) {
                faults.add(name + ": it does not open. It was changed. " + Inspection.RESTORE);
            }
        }
    }

    private boolean opens(SecretKey key, byte[] bytes, String purpose) {
        try {
            seal.open(key, bytes, purpose);
            return true;
        } catch (IllegalStateException changed) {
            return false;
        }
    }
}
