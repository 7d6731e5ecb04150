package redress.pack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redress.pack.json.Json;

/** Faults in the ways from state to state. */
final class FlowMutants {

    private static final String STATE = "There is no state";
    private static final String NEXT = "next";

    private final Surgeon surgeon;
    private final boolean begins;

    /** For one dialog; whether a conversation can begin with it. */
    FlowMutants(Surgeon surgeon, boolean begins) {
        this.surgeon = surgeon;
        this.begins = begins;
    }

    void plant() {
        surgeon.at("first").ifPresent(first -> surgeon.replace("unknown state", first, "\"no_such_state\"", STATE));
        surgeon.member("unreachable state", surgeon.at("states").orElseThrow(), "\"nobody_comes\": {\"end\": \"Bye.\"}",
                "No way leads to the state \"nobody_comes\"");
        surgeon.states().values().forEach(this::state);
    }

    private void state(Json.Member member) {
        var state = member.value();
        PackReading.get(state, NEXT).ifPresent(next -> {
            if (next.text().isPresent()) {
                surgeon.replace("unknown state", next, "\"no_such_state\"", STATE);
                surgeon.replace("circle of states", next, "\"" + member.key() + "\"", "lead in a circle");
            }
            next.items().ifPresent(rules -> rules(member.key(), state, rules));
        });
        PackReading.members(PackReading.get(state, "onward")).values().forEach(way ->
                PackReading.get(way.value(), "go").ifPresent(go -> {
                    surgeon.replace("unknown state", go, "\"no_such_state\"", STATE);
                    surgeon.replace("circle of states", go, "\"" + member.key() + "\"", "lead in a circle");
                }));
        PackReading.get(state, "do").ifPresent(called ->
                surgeon.replace("unknown dialog", called, "\"no-such-dialog\"", "There is no dialog"));
        PackReading.get(state, "team").flatMap(Json::items).ifPresent(rules -> choices(rules, "is"));
        if (begins && PackReading.get(state, "ask").isPresent()) {
            runsOut(state);
        }
    }

    private void rules(String name, Json state, List<Json> rules) {
        for (var rule : rules) {
            PackReading.get(rule, "go").ifPresent(go -> {
                surgeon.replace("unknown state", go, "\"no_such_state\"", STATE);
                surgeon.replace("circle of states", go, "\"" + name + "\"", "lead in a circle");
            });
        }
        choices(rules, "go");
    }

    /** What can be wrong with rules of which the first that holds is taken. */
    private void choices(List<Json> rules, String key) {
        var last = rules.get(rules.size() - 1);
        surgeon.behind("rule after an unconditional one", last, surgeon.source(last).replace("\n", " "),
                "This rule can never be reached");
        for (var rule : rules) {
            PackReading.get(rule, "when").ifPresent(when -> surgeon.behind("rule that others leave nothing", rule,
                    surgeon.source(rule).replace("\n", " "), "No case is left for this rule"));
        }
        if (rules.size() > 1) {
            var before = rules.get(rules.size() - 2);
            PackReading.get(before, "when").ifPresent(when -> surgeon.dropLast("choices without a way on", before, last,
                    before.group().orElseThrow().member("when").orElseThrow().at(), "The last rule has a condition"));
        }
        PackReading.get(last, key).ifPresent(target -> surgeon.replace("rule without a target", last, "{}", "needs \"" + key));
    }

    /** Somebody gets to a state that says something and then nothing more. */
    private void runsOut(Json state) {
        var option = PackReading.members(PackReading.get(state, "answer").flatMap(answer -> PackReading.get(answer, "options")))
                .keySet().stream().findFirst();
        var first = PackReading.get(state, NEXT).flatMap(Json::items).map(items -> items.get(0));
        if (option.isPresent() && first.isPresent()) {
            var name = nameOf(state);
            var states = surgeon.at("states").orElseThrow();
            var whole = surgeon.source(states);
            var rule = surgeon.source(first.get());
            var changed = whole.replaceFirst(Pattern.quote(rule), Matcher.quoteReplacement(
                    "{\"when\": {\"" + name + "\": {\"is\": \"" + option.get() + "\"}}, \"go\": \"and_now\"}, " + rule));
            surgeon.replace("state without a way to an end", states,
                    "{\"and_now\": {\"say\": \"Well.\"}," + changed.substring(1), "The conversation runs out");
        }
    }

    private String nameOf(Json state) {
        return surgeon.states().values().stream().filter(member -> member.value() == state).map(Json.Member::key)
                .findFirst().orElseThrow();
    }
}
