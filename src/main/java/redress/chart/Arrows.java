package redress.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.dialog.AnswerName;
import redress.dialog.Condition;
import redress.dialog.Option;
import redress.dialog.Rule;

/** The arrows that lead on from one state: rules with the same aim share an arrow. */
final class Arrows {

    /** So many labels are named one by one where a rule takes "all others". */
    private static final int NAMED = 3;
    private static final String OTHERWISE = "otherwise";
    /** Where only one way leads on, it goes without saying that they take it too. */
    private static final Set<String> ASIDE = Set.of("skipped", "unsure");

    private final Map<String, List<Option>> options;

    Arrows(Map<String, List<Option>> options) {
        this.options = options;
    }

    /**
     * The arrows of a state.
     *
     * @param from  the state's name
     * @param rules its rules, in order
     */
    List<Arrow> of(String from, List<Rule> rules) {
        var labels = new LinkedHashMap<String, List<String>>();
        var taken = new LinkedHashSet<String>();
        var words = new ConditionWords(options, from);
        boolean onlyOwn = true;
        for (var rule : rules) {
            var here = labels.computeIfAbsent(rule.go(), aim -> new ArrayList<>());
            if (rule.when().equals(Condition.ALWAYS)) {
                here.addAll(rest(from, rules.size() > 1, onlyOwn, taken));
            } else {
                here.add(words.of(rule.when()));
                onlyOwn &= own(from, rule.when(), taken);
            }
        }
        return labels.entrySet().stream().map(each -> new Arrow(from, each.getKey(), each.getValue())).toList();
    }

    /** What the last rule takes: the labels that are left, if they are few and nothing but this answer decides. */
    private List<String> rest(String from, boolean others, boolean onlyOwn, Set<String> taken) {
        var left = options.getOrDefault(from, List.of()).stream().filter(option -> !taken.contains(option.id()))
                .filter(option -> others || !ASIDE.contains(option.id())).map(Option::label).toList();
        if (onlyOwn && !left.isEmpty() && left.size() <= NAMED) {
            return List.of(String.join(" / ", left));
        }
        return others ? List.of(OTHERWISE) : List.of();
    }

    private static boolean own(String from, Condition condition, Set<String> taken) {
        return condition.options(new AnswerName(from)).map(ids -> {
            taken.addAll(ids);
            return true;
        }).orElse(false);
    }
}
