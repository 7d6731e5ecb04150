package redress.store;

import java.util.List;
import redress.message.Address;

/** Who left which group: they can do nothing there any more. Only a name that the key file can make is kept of them. */
public final class GoneMembers {

    private final Sql sql;
    private final Lookup lookup;

    GoneMembers(Sql sql, Lookup lookup) {
        this.sql = sql;
        this.lookup = lookup;
    }

    /** Somebody left a group. */
    public void went(Address group, long person) {
        sql.write("INSERT OR IGNORE INTO gone_member (chat, person) VALUES (?, ?)", group.chat(),
                names(person).get(0));
    }

    /** Somebody came into a group, perhaps again. */
    public void came(Address group, long person) {
        names(person).forEach(name -> sql.write("DELETE FROM gone_member WHERE chat = ? AND person = ?", group.chat(), name));
    }

    /** Whether somebody left a group and did not come back. */
    public boolean isGone(Address group, long person) {
        return names(person).stream().anyMatch(name -> sql.one("SELECT 1 FROM gone_member WHERE chat = ? AND person = ?",
                row -> true, group.chat(), name).isPresent());
    }

    /** A group has another number now. */
    public void moved(Address from, Address to) {
        sql.write("UPDATE OR REPLACE gone_member SET chat = ? WHERE chat = ?", to.chat(), from.chat());
    }

    private List<byte[]> names(long person) {
        return lookup.all(Lookup.Place.GONE, person);
    }
}
