package redress.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.pack.json.Json;

/** Faults in conditions: on answers that are not there, that never hold or always do. */
final class ConditionMutants {

    private final Surgeon surgeon;

    ConditionMutants(Surgeon surgeon) {
        this.surgeon = surgeon;
    }

    void plant() {
        for (var member : surgeon.states().values()) {
            var rules = PackReading.get(member.value(), "next").flatMap(Json::items).orElse(List.of());
            for (var rule : rules) {
                PackReading.get(rule, "when").ifPresent(when -> rule(member, when));
            }
            PackReading.get(member.value(), "next").filter(next -> next.text().isPresent()).ifPresent(next -> {
                late(member.key(), next, true);
                diamond(member, next);
            });
            every(member.value());
        }
    }

    /** Each test in any condition: an answer that is nowhere, an option that is not there. */
    private void every(Json json) {
        PackReading.get(json, "when").filter(when -> when.group().isPresent()).ifPresent(this::names);
        PackReading.members(Optional.of(json)).values().forEach(member -> {
            if (!Set.of("answer", "when").contains(member.key())) {
                every(member.value());
            }
        });
        json.items().ifPresent(items -> items.forEach(this::every));
    }

    private void names(Json condition) {
        for (var member : condition.group().orElseThrow().members()) {
            if (Set.of("all", "any").contains(member.key())) {
                member.value().items().ifPresent(items -> items.forEach(this::names));
            } else if (member.key().equals("not")) {
                names(member.value());
            } else if (member.key().indexOf('.') < 0) {
                surgeon.replace("unknown answer", condition, "{\"no_such_answer\": {\"answered\": true}}",
                        "There is no answer called");
                PackReading.get(member.value(), "is").ifPresent(is ->
                        surgeon.replace("unknown option", is, "\"no-such-option\"", "There is no option"));
            }
        }
    }

    private void rule(Json.Member state, Json when) {
        var options = options(state.value());
        if (options.size() > 1) {
            var one = test(state.key(), "is", options.get(0));
            var other = test(state.key(), "is", options.get(1));
            if (choice(state.value())) {
                surgeon.replace("condition that never holds", when, "{\"all\": [" + one + ", " + other + "]}",
                        "This condition can never hold here");
            }
            surgeon.replace("condition that never holds", when, "{\"all\": [" + one + ", {\"not\": " + one + "}]}",
                    "This condition can never hold here");
            surgeon.replace("condition that always holds", when, "{\"any\": [" + one + ", {\"not\": " + one + "}]}",
                    "This condition always holds here");
        }
        if (isDate(state.value())) {
            surgeon.replace("condition that never holds", when, "{\"" + state.key() + "\": {\"before\": \"1900 months ago\"}}",
                    "This can never be so here");
            surgeon.replace("condition that never holds", when, "{\"" + state.key()
                    + "\": {\"before\": \"90 days ago\", \"after\": \"30 days ago\"}}", "This condition can never hold here");
        }
        late(state.key(), when, false);
    }

    /** A condition on an answer that is asked only behind the state, so that nobody has given it there. */
    private void late(String name, Json place, boolean wholeNext) {
        after(name).stream().filter(each -> !options(surgeon.states().get(each).value()).isEmpty()).findFirst()
                .ifPresent(later -> {
                    var test = test(later, "is", options(surgeon.states().get(later).value()).get(0));
                    var by = wholeNext ? "[{\"when\": " + test + ", \"go\": " + surgeon.source(place) + "}, {\"go\": "
                            + surgeon.source(place) + "}]" : test;
                    surgeon.replace("condition on an answer not yet given", place, by, "Nobody has been asked \"" + later);
                });
    }

    /** Two ways part and meet again; behind that, somebody tests what is asked on the one way alone. */
    private void diamond(Json.Member meeting, Json next) {
        for (var fork : surgeon.states().values()) {
            var rules = PackReading.get(fork.value(), "next").flatMap(Json::items).orElse(List.of());
            boolean straight = rules.stream().anyMatch(rule -> PackReading.words(rule, "go").equals(meeting.key()));
            for (var rule : rules) {
                var side = surgeon.states().get(PackReading.words(rule, "go"));
                if (straight && side != null && !options(side.value()).isEmpty()
                        && PackReading.words(side.value(), "next").equals(meeting.key())) {
                    surgeon.replace("condition on an answer that may be missing", next, "[{\"when\": "
                            + test(side.key(), "is", options(side.value()).get(0)) + ", \"go\": " + surgeon.source(next)
                            + "}, {\"go\": " + surgeon.source(next) + "}]", "Not everybody who comes here has been asked");
                }
            }
        }
    }

    /** The states behind a state, not counting itself. */
    private Set<String> after(String name) {
        var after = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            targets(surgeon.states().get(open.remove()).value()).stream().filter(surgeon.states()::containsKey)
                    .filter(after::add).forEach(open::add);
        }
        return after;
    }

    private static List<String> targets(Json state) {
        var targets = new ArrayList<String>();
        PackReading.get(state, "next").ifPresent(next -> {
            next.text().ifPresent(targets::add);
            next.items().ifPresent(items -> items.forEach(rule -> targets.add(PackReading.words(rule, "go"))));
        });
        PackReading.members(PackReading.get(state, "onward")).values().forEach(way ->
                targets.add(PackReading.words(way.value(), "go")));
        return targets;
    }

    static List<String> options(Json state) {
        return List.copyOf(PackReading.members(PackReading.get(state, "answer")
                .flatMap(answer -> PackReading.get(answer, "options"))).keySet());
    }

    private static boolean choice(Json state) {
        return PackReading.get(state, "answer").filter(answer -> PackReading.words(answer, "type").equals("choice")).isPresent();
    }

    private static boolean isDate(Json state) {
        return PackReading.get(state, "answer").filter(answer -> PackReading.words(answer, "type").equals("date")).isPresent();
    }

    private static String test(String name, String key, String value) {
        return "{\"" + name + "\": {\"" + key + "\": \"" + value + "\"}}";
    }
}
