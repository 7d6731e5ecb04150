package redress.dialog;

import java.util.List;
import java.util.Optional;

/**
 * Opens a case.
 *
 * @param name  its name
 * @param kind  the id of the kind of case
 * @param teams which team gets it: the first rule that holds names it
 * @param words the receipt
 */
public record OpenCase(String name, String kind, List<Rule> teams, Template words) implements End {
    public OpenCase {
        teams = List.copyOf(teams);
    }

    /** The same for other teams. */
    public OpenCase withTeams(List<Rule> others) {
        return new OpenCase(name, kind, others, words);
    }

    @Override
    public Optional<Template> farewell() {
        return Optional.empty();
    }

    @Override
    public Optional<Action> action(Facts facts, List<Told> told) {
        return teams.stream().filter(rule -> rule.when().holds(facts)).findFirst()
                .map(rule -> new Action.Open(kind, rule.go(), words, told));
    }
}
