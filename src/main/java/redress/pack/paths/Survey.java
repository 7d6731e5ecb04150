package redress.pack.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.pack.paths.Formula.Leaf;
import redress.pack.paths.Stop.Chooser;
import redress.pack.paths.Stop.Mention;
import redress.pack.paths.Stop.Rule;

/**
 * Goes all ways from one beginning at once, and notes what can be so at each state. Of an answer only that is carried along
 * for which something later asks, so that few worlds are left to tell apart.
 */
final class Survey {

    private static final String FACT = ".";
    /** Facts that are there or not as the case came to be; texts and conditions may ask for them all the same. */
    static final String TOLD = "case.told/";

    private final Root root;
    private final List<Node> nodes;
    private final Notes notes;
    private final Variables variables;
    private final Map<Node, Integer> places = new IdentityHashMap<>();
    private final Map<Formula, Map<String, Gate>> gates = new IdentityHashMap<>();
    private final List<Worlds> before = new ArrayList<>();
    private final List<Set<String>> asked = new ArrayList<>();
    private final BitSet[] needed;
    private Optional<Traces> traces = Optional.empty();

    Survey(Root root, List<Node> nodes, Notes notes, LocalDate today) {
        this.root = root;
        this.nodes = nodes;
        this.notes = notes;
        var specs = new HashMap<String, Spec>();
        nodes.stream().filter(Node::asks).forEach(node -> specs.put(node.key(), node.stop().answer().orElseThrow()));
        this.variables = new Variables(specs, today);
        this.needed = new BitSet[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i), i);
            before.add(new Worlds());
            asked.add(new LinkedHashSet<>());
        }
    }

    /** Goes all ways. */
    void go() {
        declare();
        mark();
        backwards();
        var start = Worlds.of(variables.start());
        before.set(0, traces.map(each -> each.entering(nodes.get(0).plan(), start)).orElse(start));
        for (int i = 0; i < nodes.size(); i++) {
            if (!before.get(i).isEmpty()) {
                pass(nodes.get(i), i);
            }
        }
    }

    private void declare() {
        Map<String, List<Test>> tests = new LinkedHashMap<>();
        for (var node : nodes) {
            leaves(node).forEach(leaf -> tests.computeIfAbsent(node.key(leaf.name()), key -> new ArrayList<>())
                    .add(leaf.test()));
        }
        tests.forEach((key, all) -> {
            if (!key.contains(FACT)) {
                variables.answer(key, all);
            } else {
                var values = root.facts().getOrDefault(key, Set.of());
                variables.fact(key, values, all, !root.facts().isEmpty() && values.isEmpty());
            }
        });
    }

    private void mark() {
        if (Traces.matter(nodes)) {
            traces = Optional.of(new Traces(variables, !root.facts().isEmpty()));
        }
    }

    private static Stream<Leaf> leaves(Node node) {
        return node.chooses() ? node.stop().all().stream().flatMap(chooser -> chooser.rules().stream())
                .flatMap(rule -> rule.when().stream()).flatMap(Formula::leaves) : Stream.empty();
    }

    /** Which variables are asked for at a node or after it. */
    private void backwards() {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            var node = nodes.get(i);
            var here = new BitSet();
            node.after().forEach(after -> here.or(needed[places.get(after)]));
            node.stop().all().stream().filter(chooser -> node.chooses()).flatMap(chooser -> chooser.rules().stream())
                    .flatMap(rule -> rule.when().stream())
                    .flatMap(formula -> gate(formula, node).variables()).forEach(here::set);
            leaves(node).forEach(leaf -> here.set(variables.of(node.key(leaf.name()))));
            if (node.asks()) {
                for (int variable : variables.setting(node.key()).variables()) {
                    here.clear(variable);
                }
            }
            traces.ifPresent(each -> each.backwards(node, here));
            needed[i] = here;
        }
    }

    private void pass(Node node, int at) {
        notes.reached(node);
        var mentioned = asked.get(at);
        node.stop().mentions().forEach(mention -> mentioned(node, mention, mentioned));
        var worlds = before.get(at);
        if (node.chooses()) {
            traces.flatMap(each -> each.slip(node, before.get(at))).ifPresent(slip -> notes.slipped(node, slip));
        }
        if (node.asks()) {
            var setting = variables.setting(node.key());
            var answered = worlds.none();
            setting.outcomes().forEach(outcome ->
                    answered.addAll(before.get(at).with(setting.variables(), outcome)));
            worlds = answered;
            mentioned.add(node.key());
        }
        if (node.runsOut()) {
            notes.ranOut(node);
        }
        var whole = worlds;
        if (!node.chooses()) {
            var first = node.after().get(0);
            lead(first, traces.map(each -> each.entering(first.plan(), whole)).orElse(whole), mentioned);
            return;
        }
        worlds = traces.map(each -> each.after(node, whole)).orElse(whole);
        for (var chooser : node.stop().choosers()) {
            choose(node, chooser, worlds, mentioned, false);
        }
        var all = worlds;
        node.stop().next().ifPresentOrElse(next -> choose(node, next, all, mentioned, true),
                () -> node.after().forEach(back -> lead(back, all, mentioned)));
    }

    /** A name that is no question of this way is a fact, or something that the program fills. */
    private void mentioned(Node node, Mention mention, Set<String> asked) {
        var key = node.key(mention.name());
        if (variables.specs().containsKey(key)) {
            notes.mentioned(mention, asked.contains(key));
        }
    }

    private void choose(Node node, Chooser chooser, Worlds worlds, Set<String> keys, boolean leads) {
        var left = worlds;
        for (int i = 0; i < chooser.rules().size(); i++) {
            var rule = chooser.rules().get(i);
            var taken = taken(node, rule, left);
            if (chooser.written()) {
                note(node, rule, worlds, left, taken);
            }
            if (leads) {
                lead(node.after().get(i), taken, keys);
            }
            if (chooser.first()) {
                left = rule.when().isPresent() ? gate(rule.when().get(), node).through(left, false) : left.none();
            }
        }
    }

    private Worlds taken(Node node, Rule rule, Worlds left) {
        return rule.when().map(when -> gate(when, node).through(left, true)).orElse(left);
    }

    private void note(Node node, Rule rule, Worlds worlds, Worlds left, Worlds taken) {
        notes.ruled(rule, taken.isEmpty());
        rule.when().ifPresent(when -> {
            held(node, when, worlds);
            when.leaves().filter(leaf -> leaf != when).forEach(leaf -> held(node, leaf, worlds));
            if (when.leaves().anyMatch(leaf -> (found(node, leaf, left) & Domain.ABSENT) != 0)) {
                examine(node, when, left);
            } else {
                when.leaves().filter(Survey::mayNotBeMissing).forEach(leaf -> notes.missing(leaf, false, false));
            }
        });
    }

    /** Looks for answers that may be missing where they are tested, given that all beside the test leaves it to decide. */
    private void examine(Node node, Formula formula, Worlds worlds) {
        formula.parts().forEach(part -> {
            var there = worlds;
            for (var other : formula.parts()) {
                if (other != part) {
                    there = gate(other, node).through(there, formula.othersHold());
                }
            }
            examine(node, part, there);
        });
        formula.leaf().filter(Survey::mayNotBeMissing).ifPresent(leaf -> {
            long found = found(node, leaf, worlds);
            boolean never = found == Domain.ABSENT;
            boolean perhaps = (found & Domain.ABSENT) != 0 && worlds.exact();
            notes.missing(leaf, never, perhaps);
        });
    }

    private static boolean mayNotBeMissing(Leaf leaf) {
        return !leaf.test().allowsAbsence() && !leaf.name().startsWith(TOLD);
    }

    private long found(Node node, Leaf leaf, Worlds worlds) {
        return worlds.anyOf(variables.of(node.key(leaf.name())));
    }

    private void held(Node node, Formula formula, Worlds worlds) {
        var gate = gate(formula, node);
        notes.held(formula, !gate.canBe(worlds, true), !gate.canBe(worlds, false));
    }

    private void lead(Node to, Worlds worlds, Collection<String> keys) {
        if (worlds.isEmpty()) {
            return;
        }
        int place = places.get(to);
        before.get(place).addAll(worlds.forgetting(needed[place]));
        asked.get(place).addAll(keys);
    }

    private Gate gate(Formula formula, Node node) {
        return gates.computeIfAbsent(formula, each -> new HashMap<>())
                .computeIfAbsent(node.prefix(), prefix -> formula.gate((name, test) -> variables.gate(node.key(name), test)));
    }
}
