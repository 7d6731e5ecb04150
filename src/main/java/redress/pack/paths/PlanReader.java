package redress.pack.paths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import redress.pack.json.Json;
import redress.pack.json.Position;

/** Reads how a dialog leads on. Its file was found well formed. */
final class PlanReader {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z/][a-z0-9_/-]*)}");
    private static final Set<String> TEXTS = Set.of("ask", "say", "review", "alarm", "end", "tell", "copy_say");
    /** Where a key can be called as a condition is, or where conditions are read apart. */
    private static final Set<String> UNCONDITIONAL = Set.of("next", "answer", "refuse", "onward");
    private static final List<String> ENDS = List.of("open", "record", "alarm", "visit", "end");
    private static final String WHEN = "when";
    private static final String ONWARD = "onward";

    private final FormulaReader formulas;

    PlanReader(Function<Json, DayMark> days) {
        this.formulas = new FormulaReader(days);
    }

    Plan read(String id, Json dialog) {
        var stops = new LinkedHashMap<String, Stop>();
        for (var member : members(get(dialog, "states"))) {
            stops.put(member.key(), stop(member));
        }
        return new Plan(id, text(dialog, "first"), says(dialog, true), says(dialog, false), stops);
    }

    private Stop stop(Json.Member member) {
        var state = member.value();
        var onward = members(get(state, ONWARD));
        boolean signpost = get(state, "signpost").isPresent();
        boolean ends = ENDS.stream().anyMatch(key -> get(state, key).isPresent()) || signpost && onward.isEmpty();
        var choosers = new ArrayList<Stop.Chooser>();
        for (var each : members(state)) {
            if (each.key().equals("team")) {
                teams(each.value(), choosers);
            } else if (!UNCONDITIONAL.contains(each.key())) {
                others(each.value(), choosers);
            }
        }
        onward.forEach(way -> others(way.value(), choosers));
        return new Stop(member.key(), member.at(), ends, answer(state, onward), text(state, "do"),
                signpost ? onward(member.key(), onward) : next(state), choosers, mentions(state), Mark.of(state));
    }

    private static Optional<Spec> answer(Json state, List<Json.Member> onward) {
        if (get(state, "review").isPresent()) {
            return Optional.of(Spec.choice(List.of("submit")));
        }
        return get(state, "signpost").isPresent() ? Optional.of(Spec.choice(onward.stream().map(Json.Member::key).toList()))
                : get(state, "answer").map(answer -> Spec.read(answer, get(state, "skip").isPresent()));
    }

    private Optional<Stop.Chooser> next(Json state) {
        return get(state, "next").map(next -> next.text()
                .map(go -> new Stop.Chooser(true, true, List.of(new Stop.Rule(next.at(), Optional.empty(), go))))
                .orElseGet(() -> chooser(next)));
    }

    /** Each button of a signpost leads somewhere, if its condition lets it be there. */
    private Optional<Stop.Chooser> onward(String name, List<Json.Member> ways) {
        var rules = new ArrayList<Stop.Rule>();
        for (var way : ways) {
            Formula pressed = new Formula.Leaf(way.at(), name, new Test.In(Set.of(way.key())));
            var whole = get(way.value(), WHEN).<Formula>map(when -> new Formula.All(List.of(formulas.read(when), pressed)))
                    .orElse(pressed);
            rules.add(new Stop.Rule(way.at(), Optional.of(whole), text(way.value(), "go")));
        }
        return Optional.of(new Stop.Chooser(true, false, rules));
    }

    private Stop.Chooser chooser(Json list) {
        return new Stop.Chooser(true, true, list.children().stream().map(this::rule).toList());
    }

    private Stop.Rule rule(Json item) {
        return get(item, WHEN).map(when -> new Stop.Rule(when.at(), Optional.of(formulas.read(when)), text(item, "go")))
                .orElseGet(() -> new Stop.Rule(item.at(), Optional.empty(), text(item, "go")));
    }

    /** Whatever else has a condition: teams by the first rule that holds, everything else each for itself. */
    private void others(Json json, List<Stop.Chooser> choosers) {
        get(json, WHEN).filter(when -> when.group().isPresent())
                .ifPresent(when -> choosers.add(new Stop.Chooser(false, true, List.of(rule(json)))));
        for (var member : members(json)) {
            if (member.key().equals("team")) {
                teams(member.value(), choosers);
            } else if (!member.key().equals(WHEN)) {
                others(member.value(), choosers);
            }
        }
        json.items().ifPresent(items -> items.forEach(item -> others(item, choosers)));
    }

    private void teams(Json teams, List<Stop.Chooser> choosers) {
        if (teams.items().isPresent()) {
            choosers.add(chooser(teams));
        }
    }

    private static List<Stop.Mention> mentions(Json state) {
        var mentions = new ArrayList<Stop.Mention>();
        if (get(state, "record").isEmpty()) {
            members(state).stream().filter(member -> TEXTS.contains(member.key()))
                    .forEach(member -> places(member.value(), mentions));
        }
        get(state, "copy").stream().flatMap(copy -> copy.children().stream()).forEach(item -> item.text()
                .filter(name -> get(state, "signpost").isPresent()).ifPresent(name ->
                        mentions.add(new Stop.Mention(item.at(), name))));
        return mentions;
    }

    private static void places(Json json, List<Stop.Mention> mentions) {
        json.text().ifPresent(words -> {
            var places = PLACE.matcher(words);
            while (places.find()) {
                mentions.add(new Stop.Mention(json.at(), places.group(1)));
            }
        });
        json.items().ifPresent(items -> items.forEach(item -> places(item, mentions)));
    }

    private static List<Json.Member> members(Optional<Json> json) {
        return json.map(PlanReader::members).orElse(List.of());
    }

    private static List<Json.Member> members(Json json) {
        return json.group().map(Json.Group::members).orElse(List.of());
    }

    private static Optional<Json> get(Json json, String key) {
        return json.group().flatMap(group -> group.member(key)).map(Json.Member::value);
    }

    /** Whether a dialog says that whoever comes there is not recorded, or that they are after all. */
    private static boolean says(Json dialog, boolean unrecorded) {
        return get(dialog, "anonymous").flatMap(Json::truth).filter(said -> said == unrecorded).isPresent();
    }

    private static String text(Json json, String key) {
        return get(json, key).flatMap(Json::text).orElse("");
    }

    /** Where a dialog says with which state it begins. */
    static Position first(Json dialog) {
        return get(dialog, "first").map(Json::at).orElse(dialog.at());
    }
}
