package redress.dialog;

import java.util.List;

/**
 * Which teams are told besides the one whose case it is.
 *
 * @param teams the ids of the teams, each told if its rule holds
 * @param say   what they are told; empty for a notice with what was entered
 */
public record Copies(List<Rule> teams, Template say) {

    /** Nobody else is told. */
    public static final Copies NONE = new Copies(List.of(), Template.of(""));

    public Copies {
        teams = List.copyOf(teams);
    }

    /** The same but for one team. */
    Copies without(String team) {
        return new Copies(teams.stream().filter(rule -> !rule.go().equals(team)).toList(), say);
    }

    Action.Copy to(Facts facts) {
        return new Action.Copy(teams.stream().filter(rule -> rule.when().holds(facts)).map(Rule::go).distinct().toList(), say);
    }
}
