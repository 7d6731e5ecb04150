package redress.desk;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Policy;
import redress.message.Address;
import redress.store.TeamChats;

/** Which chat a team sits in. */
final class TeamDirectory {

    private final TeamChats chats;

    TeamDirectory(TeamChats chats) {
        this.chats = chats;
    }

    /**
     * The chat in which a team's work lands. An ordinary team without a chat of its own is served by the main one; what a
     * restricted team is to read never lands anywhere else, nor what is for one that the policy does not know.
     */
    Optional<Address> chat(Policy policy, String team) {
        var all = chats.all();
        boolean ordinary = policy.team(team).filter(known -> !known.restricted()).isPresent();
        return Optional.ofNullable(all.get(team)).or(() -> ordinary ? Optional.ofNullable(all.get(policy.mainTeam()))
                : Optional.empty());
    }

    /**
     * The teams that must not be sent what may be about some of them: those themselves, and those whose work lands in a chat
     * in which one of them reads, or nowhere.
     */
    Set<String> barred(Policy policy, Set<String> concerned) {
        var theirs = concerned.stream().flatMap(team -> chat(policy, team).stream()).collect(Collectors.toSet());
        return Stream.concat(concerned.stream(), policy.teams().keySet().stream().filter(team -> !concerned.isEmpty()
                && chat(policy, team).filter(chat -> !theirs.contains(chat)).isEmpty())).collect(Collectors.toSet());
    }

    /** A chat of another team than the one that sits in this one. */
    Optional<Address> another(Address than) {
        return chats.all().values().stream().filter(chat -> !chat.equals(than)).findFirst();
    }

    /** The id of the team that sits in a chat, if one does. */
    Optional<String> team(Address chat) {
        return chats.team(chat);
    }

    /** A group has a new number. */
    void moved(Address from, Address to) {
        chats.moved(from, to);
    }
}
