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

/** Which group each team sits in, as the operator says. */
final class Teams {

    private Teams() {
    }

    /**
     * Reads {@code complaints=-1001,whistleblowing=-1002}.
     *
     * @throws OperatorMistake with every mistake: no group, a team that the pack does not know, a restricted team without a
     *                         group of its own, no group for the main team
     */
    static Map<String, Address> read(String setting, Policy policy) {
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
        mistakes.addAll(unbound(chats, policy));
        if (!mistakes.isEmpty()) {
            throw new OperatorMistake(ExitCode.TEAMS, "REDRESS_TEAMS: " + String.join("; ", mistakes) + ".");
        }
        return chats;
    }

    private static List<String> unbound(Map<String, Address> chats, Policy policy) {
        var mistakes = new ArrayList<String>();
        var users = new HashMap<Address, Integer>();
        chats.values().forEach(chat -> users.merge(chat, 1, Integer::sum));
        if (!chats.containsKey(policy.mainTeam())) {
            mistakes.add("the team \"" + policy.mainTeam() + "\" needs a group; write " + policy.mainTeam() + "=-100…");
        }
        policy.teams().values().stream().filter(Team::restricted).sorted(Comparator.comparing(Team::id)).forEach(team -> {
            if (!chats.containsKey(team.id())) {
                mistakes.add("the team \"" + team.id() + "\" needs a group of its own; write " + team.id() + "=-100…");
            } else if (users.get(chats.get(team.id())) > 1) {
                mistakes.add("the team \"" + team.id() + "\" shares a group with another team; give it one of its own");
            }
        });
        return mistakes;
    }

    private static String names(Policy policy) {
        return String.join(", ", policy.teams().keySet().stream().sorted().toList());
    }
}
