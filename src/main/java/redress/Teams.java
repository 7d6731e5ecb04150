package redress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.casework.Policy;
import redress.casework.Team;
import redress.message.Address;
import redress.store.TeamChats;

/**
 * Which group each team sits in: the one that the operator names, or else the one that registered itself.
 *
 * @param policy the policy whose teams they are
 * @param named  the groups that the operator names, by the teams' ids
 */
record Teams(Policy policy, Map<String, Address> named) {

    /**
     * Reads {@code complaints=-1001,whistleblowing=-1002}; an empty setting names none.
     *
     * @throws OperatorMistake with every mistake: no group, or a team that the pack does not know
     */
    static Teams read(String setting, Policy policy) {
        var mistakes = new ArrayList<String>();
        var chats = new LinkedHashMap<String, Address>();
        for (var part : setting.isBlank() ? new String[0] : setting.strip().split("\\s*,\\s*")) {
            var sides = part.split("\\s*=\\s*");
            if (sides.length != 2 || !sides[1].matches("-\\d{1,15}")) {
                mistakes.add("\"" + part + "\" names no group; write a team, = and the group's number, which begins with -");
            } else if (policy.team(sides[0]).isEmpty()) {
                mistakes.add("there is no team \"" + sides[0] + "\"; the pack's teams are " + names(policy));
            } else if (chats.put(sides[0], new Address(Long.parseLong(sides[1]))) != null) {
                mistakes.add("the team \"" + sides[0] + "\" is named twice; keep one of them");
            }
        }
        if (!mistakes.isEmpty()) {
            throw new OperatorMistake(ExitCode.TEAMS, "REDRESS_TEAMS: " + String.join("; ", mistakes) + ".");
        }
        return new Teams(policy, chats);
    }

    /** The groups of all teams that have one, by the teams' ids. A group that has moved since it was named is followed. */
    Map<String, Address> known(TeamChats chats) {
        var all = new LinkedHashMap<String, Address>();
        chats.registered().forEach((team, chat) -> policy.team(team).ifPresent(known -> all.put(team, chats.current(chat))));
        named.forEach((team, chat) -> all.put(team, chats.current(chat)));
        return all;
    }

    /**
     * The same, if the program can begin with them.
     *
     * @throws OperatorMistake with every mistake: no group for the main team, a restricted team without a group of its own
     */
    Map<String, Address> bound(TeamChats chats) {
        var all = known(chats);
        var mistakes = unbound(all);
        if (!mistakes.isEmpty()) {
            throw new OperatorMistake(ExitCode.TEAMS, String.join("; ", mistakes) + ". Write `redress register --all` and do what "
                    + "it says, or name the groups in REDRESS_TEAMS.");
        }
        return all;
    }

    /** Whether a team has no group, or the program cannot begin with the one that it has. */
    boolean lacks(String team, Map<String, Address> chats) {
        return !chats.containsKey(team) || policy.team(team).filter(Team::restricted).isPresent()
                && users(chats).get(chats.get(team)) > 1;
    }

    /** What stands in the way of a start with these groups. */
    List<String> unbound(Map<String, Address> chats) {
        var mistakes = new ArrayList<String>();
        if (!chats.containsKey(policy.mainTeam())) {
            mistakes.add("the team \"" + policy.mainTeam() + "\" needs a group");
        }
        policy.teams().values().stream().filter(Team::restricted).sorted(Comparator.comparing(Team::id)).forEach(team -> {
            if (!chats.containsKey(team.id())) {
                mistakes.add("the team \"" + team.id() + "\" needs a group of its own");
            } else if (lacks(team.id(), chats)) {
                mistakes.add("the team \"" + team.id() + "\" shares a group with another team, and needs one of its own");
            }
        });
        return mistakes;
    }

    private static Map<Address, Integer> users(Map<String, Address> chats) {
        var users = new HashMap<Address, Integer>();
        chats.values().forEach(chat -> users.merge(chat, 1, Integer::sum));
        return users;
    }

    private static String names(Policy policy) {
        return String.join(", ", policy.teams().keySet().stream().sorted().toList());
    }
}
