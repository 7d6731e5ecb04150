package redress.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one organisation's policy binds it to.
 *
 * @param organisation whose it is
 * @param kinds        the kinds of case by id
 * @param teams        the teams by id
 * @param mainTeam     the id of the team that gets what belongs to no other
 * @param safeguard    what becomes of an alarm that someone is at risk
 * @param actions      what staff can do by a button, in the order of the buttons
 */
public record Policy(Organisation organisation, Map<String, Kind> kinds, Map<String, Team> teams, String mainTeam,
                     Safeguard safeguard, List<StaffAction> actions) {
    public Policy {
        kinds = Map.copyOf(kinds);
        teams = Map.copyOf(teams);
        actions = List.copyOf(actions);
    }

    /** The same with other kinds of case. */
    public Policy withKinds(Map<String, Kind> others) {
        return new Policy(organisation, others, teams, mainTeam, safeguard, actions);
    }

    /** The same with other actions. */
    public Policy withActions(List<StaffAction> others) {
        return new Policy(organisation, kinds, teams, mainTeam, safeguard, others);
    }

    /** The same with other teams for what belongs to no other and for alarms; the groups stay. */
    public Policy withMainTeam(String main, String alarms) {
        return new Policy(organisation, kinds, teams, main, new Safeguard(alarms, safeguard.kind()), actions);
    }

    /** The kind of that id. */
    public Optional<Kind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** The team of that id. */
    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** The stage that a case is in. */
    public Optional<Stage> stage(Case file) {
        return kind(file.kind()).flatMap(kind -> kind.stage(file.stage()));
    }

    /**
     * The id of the team that an alarm goes to: the safeguarding team, unless it is the one that the matter may be about.
     *
     * @param concerned the ids of the teams that it may be about
     */
    public String alarmTeam(Set<String> concerned) {
        return Stream.concat(Stream.of(safeguard.team(), mainTeam), teams.keySet().stream().sorted())
                .filter(team -> !concerned.contains(team)).findFirst().orElse(safeguard.team());
    }

    /** What staff can still do with a case by a button. */
    public List<StaffAction> actions(Case file) {
        return actions.stream().filter(action -> action.kinds().contains(file.kind()))
                .filter(action -> !file.happened().contains(action.until())).toList();
    }

    /** The action of that id. */
    public Optional<StaffAction> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }
}
