package redress.desk;

import java.util.Optional;
import redress.casework.Policy;
import redress.message.Address;
import redress.store.TeamChats;

/** Which chat a team sits in. A team without a chat of its own is served by the main one. */
final class TeamDirectory {

    private final TeamChats chats;

    TeamDirectory(TeamChats chats) {
        this.chats = chats;
    }

    /** The chat in which a team's work lands. */
    Optional<Address> chat(Policy policy, String team) {
        var all = chats.all();
        return Optional.ofNullable(all.getOrDefault(team, all.get(policy.mainTeam())));
    }

    /** Whether a chat is a team's. */
    boolean isTeam(Address chat) {
        return chats.team(chat).isPresent();
    }

    /** A group has a new number. */
    void moved(Address from, Address to) {
        chats.moved(from, to);
    }
}
