package redress.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redress.dialog.Condition;
import redress.dialog.Rule;
import redress.pack.json.Json;

/**
 * Reads the ways on from a state, and whatever else is chosen by the first rule that holds.
 *
 * @param draft      the dialog in which they stand
 * @param conditions reads when a way is open
 */
record RuleReader(DialogDraft draft, ConditionReader conditions) {

    /** The ways on from a state; none if {@code next} is absent. */
    List<Rule> next(Fields state, String from) {
        return state.optional("next").map(json -> rules(json, "go", "the name of a state", target -> go(target, from)))
                .orElse(List.of());
    }

    /** Rules that name something, the last of them without a condition; or the one name. */
    List<Rule> rules(Json json, String key, String sort, Function<Json, String> name) {
        if (json.text().isPresent()) {
            return List.of(Rule.always(name.apply(json)));
        }
        if (json.items().isEmpty()) {
            draft.faults().wrongSort(json, sort + ", or a list of rules");
        } else if (json.items().get().isEmpty()) {
            draft.faults().add(json.at(), "There is no rule in this list.", "Add a rule, or take the key away.");
        }
        var rules = new ArrayList<Rule>();
        var left = json.items().orElse(List.of());
        boolean always = false;
        for (var item : left) {
            if (always) {
                draft.faults().add(item.at(), "This rule can never be reached: the one before it holds always.",
                        "Add a \"when\" to the rule before, or take this one away.");
            }
            var fields = new Fields(item, "A rule", draft.faults());
            var when = fields.member("when");
            var condition = when.map(member -> conditions.read(member.value())).orElse(Condition.ALWAYS);
            var named = fields.required(key).map(name);
            rules.add(new Rule(condition, named.orElse("")));
            fields.close();
            always |= when.isEmpty() && item.group().isPresent();
            if (item == left.get(left.size() - 1) && !always) {
                when.ifPresent(member -> draft.faults().add(member.at(),
                        "The last rule has a condition, so that somebody can get stuck here.",
                        "Add a rule without \"when\" at the end, for all others."));
            }
        }
        return rules;
    }

    /** The state that a way leads to. A slip of the pen counts as the state that was meant, so that it is one fault. */
    String go(Json json, String from) {
        var name = Known.of("state", draft.stateNames()).read(json, draft.faults());
        var meant = name.isEmpty() ? json.text().flatMap(text -> Nearest.to(text, draft.stateNames()))
                : Optional.of(name);
        meant.ifPresent(to -> draft.links().add(new DialogDraft.Link(from, to, json.at())));
        return name;
    }
}
