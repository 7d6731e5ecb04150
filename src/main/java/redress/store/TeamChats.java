package redress.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.message.Address;

/** Which chat each team sits in. Several teams can share one. */
public final class TeamChats {

    private final Sql sql;

    private record Seat(String team, Address chat) {
    }

    TeamChats(Sql sql) {
        this.sql = sql;
    }

    /** The chats by the teams' ids. */
    public Map<String, Address> all() {
        var chats = new LinkedHashMap<String, Address>();
        sql.all("SELECT team, chat FROM team_chat ORDER BY team",
                row -> new Seat(row.getString(1), new Address(row.getLong(2))))
                .forEach(seat -> chats.put(seat.team(), seat.chat()));
        return chats;
    }

    /** Gives a team a chat, in place of the one that it had. */
    public void bind(String team, Address chat) {
        sql.write("""
                INSERT INTO team_chat (team, chat) VALUES (?, ?) ON CONFLICT (team) DO UPDATE SET chat = excluded.chat
                """, team, chat.chat());
    }

    /** Takes a team's chat away. */
    public void unbind(String team) {
        sql.write("DELETE FROM team_chat WHERE team = ?", team);
    }

    /**
     * The chats in which teams registered themselves, by the teams' ids. A run binds a team to it unless the operator named
     * another.
     */
    public Map<String, Address> registered() {
        var chats = new LinkedHashMap<String, Address>();
        sql.all("SELECT team, chat FROM registered_chat ORDER BY team",
                row -> new Seat(row.getString(1), new Address(row.getLong(2))))
                .forEach(seat -> chats.put(seat.team(), seat.chat()));
        return chats;
    }

    /** A team has registered itself in a chat, which is its own from now on, also in later runs. */
    public void register(String team, Address chat) {
        sql.write("""
                INSERT INTO registered_chat (team, chat) VALUES (?, ?) ON CONFLICT (team) DO UPDATE SET chat = excluded.chat
                """, team, chat.chat());
        bind(team, chat);
    }

    /** All teams that sit in a chat, by id. */
    public List<String> teams(Address chat) {
        return sql.all("SELECT team FROM team_chat WHERE chat = ? ORDER BY team", row -> row.getString(1), chat.chat());
    }

    /** The team that sits in a chat, the first by id if there are several. */
    public Optional<String> team(Address chat) {
        return sql.one("SELECT team FROM team_chat WHERE chat = ? ORDER BY team LIMIT 1", row -> row.getString(1),
                chat.chat());
    }

    /** The number that a chat has now, if it was seen to move. */
    public Address current(Address chat) {
        return sql.one("SELECT became FROM moved_chat WHERE chat = ?", row -> new Address(row.getLong(1)), chat.chat())
                .filter(became -> !became.equals(chat)).map(this::current).orElse(chat);
    }

    /** A chat has another number now. Its messages stayed behind under the old one, so their handles are forgotten. */
    public void moved(Address from, Address to) {
        sql.write("INSERT OR REPLACE INTO moved_chat (chat, became) VALUES (?, ?)", from.chat(), to.chat());
        sql.write("UPDATE team_chat SET chat = ? WHERE chat = ?", to.chat(), from.chat());
        sql.write("UPDATE registered_chat SET chat = ? WHERE chat = ?", to.chat(), from.chat());
        sql.write("UPDATE OR REPLACE group_chat SET chat = ? WHERE chat = ?", to.chat(), from.chat());
        sql.write("DELETE FROM message WHERE chat = ?", from.chat());
    }
}
