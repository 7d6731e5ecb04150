package redress.pack.paths;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import redress.pack.json.Json;

/**
 * Reads a condition that was found well formed.
 *
 * @param days reads a day that dates are compared with
 */
record FormulaReader(Function<Json, DayMark> days) {

    Formula read(Json json) {
        var all = new ArrayList<Formula>();
        for (var member : members(json)) {
            switch (member.key()) {
                case "all" -> all.add(new Formula.All(several(member.value())));
                case "any" -> all.add(new Formula.Any(several(member.value())));
                case "not" -> all.add(new Formula.Not(read(member.value())));
                default -> all.addAll(tests(member));
            }
        }
        return all.size() == 1 ? all.get(0) : new Formula.All(all);
    }

    private List<Formula> several(Json json) {
        return json.children().stream().map(this::read).toList();
    }

    private List<Formula> tests(Json.Member answer) {
        var all = new ArrayList<Formula>();
        for (var member : members(answer.value())) {
            var value = member.value();
            switch (member.key()) {
                case "is", "in" -> all.add(leaf(answer, new Test.In(options(value))));
                case "before" -> all.add(leaf(answer, new Test.Side(day(value), -1)));
                case "after" -> all.add(leaf(answer, new Test.Side(day(value), 1)));
                case "count" -> value.whole().ifPresent(least -> all.add(leaf(answer, new Test.AtLeast(least))));
                case "answered" -> {
                    var said = leaf(answer, new Test.Answered());
                    all.add(value.truth().orElse(true) ? said : new Formula.Not(said));
                }
                default -> throw new IllegalStateException("No test is called " + member.key());
            }
        }
        return all;
    }

    private static Formula leaf(Json.Member answer, Test test) {
        return new Formula.Leaf(answer.at(), answer.key(), test);
    }

    private Test.Day day(Json json) {
        return new Test.Day(json.text().orElse(""), days.apply(json));
    }

    private static LinkedHashSet<String> options(Json json) {
        var options = new LinkedHashSet<String>();
        json.text().ifPresent(options::add);
        json.items().ifPresent(items -> items.forEach(item -> item.text().ifPresent(options::add)));
        return options;
    }

    private static List<Json.Member> members(Json json) {
        return json.group().map(Json.Group::members).orElse(List.of());
    }
}
