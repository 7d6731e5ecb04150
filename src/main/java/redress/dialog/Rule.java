package redress.dialog;

import java.util.List;
import java.util.Optional;

/**
 * One way on from a state.
 *
 * @param when when it is open
 * @param go   the name of the state that it leads to, in the same dialog
 */
public record Rule(Condition when, String go) {

    /** A way that is always open. */
    public static Rule always(String go) {
        return new Rule(Condition.ALWAYS, go);
    }

    /** What the first rule that holds names. */
    static Optional<String> first(List<Rule> rules, Facts facts) {
        return rules.stream().filter(rule -> rule.when().holds(facts)).findFirst().map(Rule::go);
    }

    /** The same where something else is named in place of a name. */
    static List<Rule> instead(List<Rule> rules, String name, String other) {
        return rules.stream().map(rule -> rule.go().equals(name) ? new Rule(rule.when(), other) : rule).toList();
    }
}
