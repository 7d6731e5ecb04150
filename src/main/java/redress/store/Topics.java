package redress.store;

import java.util.Optional;

/** How the topics of cases were last asked to look, by our own handles, so that one is renamed only when there is reason. */
public final class Topics {

    private final Sql sql;

    Topics(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps how a topic is to look from now on.
     *
     * @param handle our own name for it
     * @param look   an id, with nothing of what was said
     * @return whether it was to look otherwise until now
     */
    public boolean show(String handle, String look) {
        return sql.write("""
                INSERT INTO topic (handle, look) VALUES (?, ?)
                ON CONFLICT (handle) DO UPDATE SET look = excluded.look WHERE look <> excluded.look
                """, handle, look) == 1;
    }

    /** Keeps nothing of a topic any more: it is gone, and another can be opened in its place. */
    public void forget(String handle) {
        sql.write("DELETE FROM topic WHERE handle = ?", handle);
    }

    /** How a topic was last asked to look, if it ever was. */
    public Optional<String> look(String handle) {
        return sql.one("SELECT look FROM topic WHERE handle = ?", row -> row.getString(1), handle);
    }
}
