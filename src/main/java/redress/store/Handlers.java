package redress.store;

import java.util.List;
import java.util.Map;

/** Who works on which case, so that the cases of somebody who left are found: only a name that the key file can make is kept. */
public final class Handlers {

    private final Sql sql;
    private final Lookup lookup;

    Handlers(Sql sql, Lookup lookup) {
        this.sql = sql;
        this.lookup = lookup;
    }

    /**
     * Somebody works on a case from now on, in place of whoever did.
     *
     * @param person the channel's number of the person
     */
    public void put(String reference, long person) {
        sql.write("""
                INSERT INTO handler (reference, person) VALUES (?, ?)
                ON CONFLICT (reference) DO UPDATE SET person = excluded.person
                """, reference, lookup.of(Lookup.Place.HANDLER, person));
    }

    /** Nobody works on a case any more. */
    public void remove(String reference) {
        sql.write("DELETE FROM handler WHERE reference = ?", reference);
    }

    /** The references of the cases on which somebody works, the newest last. */
    public List<String> of(long person) {
        return lookup.all(Lookup.Place.HANDLER, person).stream().flatMap(name -> sql.all("""
                SELECT handler.reference, case_file.id FROM handler JOIN case_file ON case_file.reference = handler.reference
                WHERE person = ?
                """, row -> Map.entry(row.getLong(2), row.getString(1)), name).stream())
                .sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }
}
