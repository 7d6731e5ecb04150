package redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.dialog.Condition;
import redress.dialog.AnswerName;
import redress.pack.json.Json;

/**
 * Reads when a way is open.
 *
 * @param draft      the dialog in which it stands; the answers that are named are looked up once all dialogs are read
 * @param vocabulary what facts can be
 */
record ConditionReader(DialogDraft draft, Vocabulary vocabulary) {

    private static final String ALL = "all";
    private static final String ANY = "any";
    private static final String NOT = "not";
    /** What a condition begins with besides the name of an answer, so that no state can be called so. */
    static final Set<String> WORDS = Set.of(ALL, ANY, NOT);

    Condition read(Json json) {
        var fields = new Fields(json, "A condition", faults());
        var members = json.group().map(Json.Group::members).orElse(List.of());
        if (members.isEmpty() && json.group().isPresent()) {
            faults().add(json.at(), "This condition is empty.", "Write a test such as {\"whose\": {\"is\": \"me\"}}.");
        }
        var all = new ArrayList<Condition>();
        for (var member : members) {
            all.add(switch (member.key()) {
                case ALL -> new Condition.All(several(fields, ALL));
                case ANY -> new Condition.Any(several(fields, ANY));
                case NOT -> new Condition.Not(read(member.value()));
                default -> member.key().indexOf('.') >= 0 ? fact(member) : answer(member);
            });
        }
        return all.size() == 1 ? all.get(0) : new Condition.All(all);
    }

    private List<Condition> several(Fields fields, String key) {
        return fields.someOf(key, "condition").stream().map(this::read).toList();
    }

    private Condition answer(Json.Member member) {
        var demands = new ArrayList<Use.Demand>();
        var condition = tests(member, demands);
        draft.uses().add(new Use(member.at(), member.key(),
                (traits, faults) -> demands.forEach(demand -> demand.check(traits, faults))));
        return condition;
    }

    private Condition fact(Json.Member member) {
        var demands = new ArrayList<Use.Demand>();
        var condition = tests(member, demands);
        if (member.key().startsWith(Vocabulary.TOLD)) {
            draft.told().add(new Use(member.at(), member.key().substring(Vocabulary.TOLD.length()),
                    (traits, faults) -> demands.forEach(demand -> demand.check(traits, faults))));
            return condition;
        }
        if (member.key().startsWith(Vocabulary.INVITED)) {
            draft.invited().add(new Use(member.at(), member.key().substring(Vocabulary.INVITED.length()), Use.Demand.NONE));
            return condition;
        }
        ofStaff(member);
        var fact = Vocabulary.FACTS.read(new Json.Words(member.at(), member.key()), faults());
        var values = vocabulary.valuesOf(fact);
        var traits = values.complete() ? AnswerTraits.of(new LinkedHashSet<>(values.ids())) : AnswerTraits.UNKNOWN;
        if (!fact.isEmpty()) {
            demands.forEach(demand -> demand.check(traits, faults()));
        }
        return condition;
    }

    private void ofStaff(Json.Member member) {
        if (Vocabulary.OF_STAFF.contains(member.key())) {
            draft.ofStaff().add(new Use(member.at(), member.key(), Use.Demand.NONE));
        }
    }

    private Condition tests(Json.Member member, List<Use.Demand> demands) {
        var test = new Fields(member.value(), "A test", faults());
        var name = new AnswerName(member.key());
        var all = new LinkedHashMap<String, Condition>();
        test.optional("is").ifPresent(json -> all.put("is", new Condition.In(name, Set.of(option(json, demands)))));
        if (test.optional("in").isPresent()) {
            var options = new LinkedHashSet<String>();
            test.someOf("in", "option").forEach(json -> options.add(option(json, demands)));
            all.put("in", new Condition.In(name, options));
        }
        test.optional("before").ifPresent(json -> all.put("before", new Condition.Before(name, day(json, demands))));
        test.optional("after").ifPresent(json -> all.put("after", new Condition.After(name, day(json, demands))));
        test.optional("answered").ifPresent(json -> all.put("answered", test.truth("answered")
                ? new Condition.Answered(name) : new Condition.Not(new Condition.Answered(name))));
        test.optional("count").ifPresent(json -> all.put("count",
                new Condition.AtLeast(name, test.number("count", 1, Integer.MIN_VALUE, Integer.MAX_VALUE))));
        test.optional("count").ifPresent(json -> demands.add((traits, faults) -> {
            if (!traits.countable() && !traits.anything()) {
                faults.add(json.at(), "This answer is no number and not several things.",
                        "Use \"count\" for numbers, files and several options.");
            }
        }));
        test.close();
        return together(member, all);
    }

    private Condition together(Json.Member member, Map<String, Condition> all) {
        if (all.isEmpty() && member.value().group().filter(group -> group.members().isEmpty()).isPresent()) {
            faults().add(member.value().at(), "This test is empty.",
                    "Write \"is\", \"in\", \"before\", \"after\", \"answered\" or \"count\".");
        }
        return all.size() == 1 ? all.values().iterator().next() : new Condition.All(List.copyOf(all.values()));
    }

    private String option(Json json, List<Use.Demand> demands) {
        var option = Fields.words(json, faults());
        if (!option.isBlank()) {
            demands.add(Use.Demand.option(json.at(), option));
        }
        return option;
    }

    private Condition.Day day(Json json, List<Use.Demand> demands) {
        demands.add((traits, faults) -> {
            if (!traits.date() && !traits.anything()) {
                faults.add(json.at(), "This answer is no date.",
                        "Use \"before\" and \"after\" for answers of type \"date\".");
            }
        });
        return Days.read(json, vocabulary.calendar(), faults());
    }

    private FileFaults faults() {
        return draft.faults();
    }
}
