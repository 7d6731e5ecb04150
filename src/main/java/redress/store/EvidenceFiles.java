package redress.store;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which file of the evidence folder belongs to what: to a conversation or to cases, by their keys. A file that belongs to nothing
 * any more, as the keys are destroyed, is to be deleted: it is named here until it is. The files themselves lie elsewhere.
 */
public final class EvidenceFiles {

    private final Sql sql;

    EvidenceFiles(Sql sql) {
        this.sql = sql;
    }

    /** A file belongs to whatever has that key, besides what it belonged to before. */
    public void keep(String name, KeyId key) {
        sql.write("INSERT OR IGNORE INTO evidence (name, key) VALUES (?, ?)", name, key.number());
        sql.write("DELETE FROM evidence_gone WHERE name = ?", name);
    }

    /** All that belonged to one key's owner belongs to another's instead. */
    public void handOver(KeyId from, KeyId to) {
        sql.write("UPDATE OR REPLACE evidence SET key = ? WHERE key = ?", to.number(), from.number());
    }

    /** A file does not belong to that key's owner any more. */
    public void drop(String name, KeyId key) {
        sql.write("DELETE FROM evidence WHERE name = ? AND key = ?", name, key.number());
        discard(name);
    }

    /** A file that nobody wanted is to be deleted, unless it belongs to something. */
    public void discard(String name) {
        sql.write("INSERT OR IGNORE INTO evidence_gone (name) VALUES (?)", name);
    }

    /** The files that are to be deleted. */
    public Set<String> gone() {
        return Set.copyOf(sql.all("SELECT name FROM evidence_gone WHERE name NOT IN (SELECT name FROM evidence)",
                row -> row.getString(1)));
    }

    /** These files are deleted. */
    public void forget(Collection<String> names) {
        names.forEach(name -> sql.write("DELETE FROM evidence_gone WHERE name = ?", name));
    }

    /** The files that belong to something. */
    public Set<String> names() {
        return new TreeSet<>(sql.all("SELECT name FROM evidence", row -> row.getString(1)));
    }

    /** The files that belong to whatever has that key. */
    public Set<String> of(KeyId key) {
        return new TreeSet<>(sql.all("SELECT name FROM evidence WHERE key = ?", row -> row.getString(1), key.number()));
    }
}
