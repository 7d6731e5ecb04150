package redress.pack.paths;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import redress.pack.json.Json;
import redress.pack.json.Position;
import redress.pack.paths.Formula.Leaf;
import redress.pack.paths.Stop.Chooser;

/**
 * Looks at all ways through the dialogs: conditions on answers that are not there yet, that can never hold or always do,
 * rules that are never reached, and states after which nothing comes.
 *
 * <p>It is exact for each answer and for several together, with these limits. Ways to choose several options are told apart
 * by the options that conditions name, apart from how many there are. An answer of which conditions tell more than
 * {@link Domain#MOST} ways apart is not looked into. Where more than {@link Worlds#MOST} worlds would have to be told apart at
 * one state, what may be missing there is not said. Dates are tried out on the days of the next four years. A conversation of
 * which the dialogs, laid out, have more than {@link Route#MOST} states is refused.
 */
public final class PathCheck {

    private static final String SHARED = "common/";

    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<String, Json> dialogs;
    private final Findings findings;
    private final LocalDate today;
    private final Notes notes = new Notes();

    /**
     * A check.
     *
     * @param dialogs the dialogs by id, which were found well formed
     * @param days    reads a day that dates are compared with
     * @param today   from which on it has to hold
     */
    public PathCheck(Map<String, Json> dialogs, Function<Json, DayMark> days, LocalDate today, Findings findings) {
        this.dialogs = dialogs;
        this.today = today;
        this.findings = findings;
        var reader = new PlanReader(days);
        dialogs.forEach((id, json) -> plans.put(id, reader.read(id, json)));
    }

    /** Goes all ways from these beginnings, and takes down what is wrong on them. */
    public void check(Collection<Root> roots) {
        for (var root : roots) {
            Route.from(root.dialog(), plans).ifPresentOrElse(nodes -> new Survey(root, nodes, notes, today).go(),
                    () -> findings.add(root.dialog(), PlanReader.first(dialogs.get(root.dialog())),
                            "There are too many ways from here: more than " + Route.MOST + " states, counting each dialog"
                                    + " wherever it is called.", "Call fewer dialogs from within each other."));
        }
        plans.values().forEach(plan -> plan.stops().values().forEach(stop -> report(plan, stop)));
    }

    private void report(Plan plan, Stop stop) {
        if (!notes.isReached(stop)) {
            return;
        }
        if (notes.isRanOut(stop)) {
            findings.add(plan.id(), stop.at(), "The conversation runs out after \"" + stop.name()
                    + "\": nothing says that it is over, and nothing is done.",
                    "Add a \"next\" that leads to an \"open\", a \"record\" or an \"end\".");
        }
        notes.slips(stop).forEach(slip -> findings.add(plan.id(), stop.at(), slip.what(), slip.remedy()));
        stop.all().stream().filter(Chooser::written).forEach(chooser -> report(plan, chooser));
        stop.mentions().forEach(mention -> notes.of(mention).filter(Notes.Seen::unasked).ifPresent(seen ->
                findings.add(plan.id(), mention.at(), "Nobody has been asked \"" + mention.name() + "\" when this is shown.",
                        "Ask it before, or take it out of here.")));
    }

    private void report(Plan plan, Chooser chooser) {
        boolean explained = false;
        var asked = new HashSet<Gate>();
        var tests = new HashMap<List<Object>, Gate>();
        for (var rule : chooser.rules()) {
            var seen = notes.of(rule);
            // The same words twice need no look at what they say, which may be too much to take apart.
            boolean again = chooser.first() && rule.when().filter(when -> !asked.add(when.gate((name, test) ->
                    tests.computeIfAbsent(List.of(name, test), one -> new Gate.Is(tests.size(), 1))))).isPresent();
            boolean told = rule.when().isPresent() && report(plan, rule.when().get(), rule.at());
            explained |= rule.when().stream().anyMatch(when -> isForOthers(plan, when));
            if (!told && (again || !explained && seen.filter(Notes.Seen::shadowed).isPresent())) {
                findings.add(plan.id(), rule.at(), "No case is left for this rule: the rules before it take them all.",
                        "Take this rule away, or move it up.");
            }
            explained |= told;
        }
    }

    /** Reports what is wrong with a condition; whether there is anything. */
    private boolean report(Plan plan, Formula when, Position at) {
        boolean told = false;
        for (var leaf : when.leaves().toList()) {
            told |= report(plan, leaf);
        }
        var seen = notes.of(when).filter(all -> !isForOthers(plan, when));
        if (!told && seen.filter(Notes.Seen::never).isPresent()) {
            findings.add(plan.id(), at, "This condition can never hold here.",
                    "Take the rule away, or write what was meant.");
            return true;
        }
        if (!told && seen.filter(Notes.Seen::always).isPresent()) {
            findings.add(plan.id(), at, "This condition always holds here.",
                    "Take the \"when\" away, or write what was meant.");
            return true;
        }
        return told;
    }

    /** What packs share asks for facts that are always the same in one of them, and different in another. */
    private static boolean isForOthers(Plan plan, Formula formula) {
        return plan.id().startsWith(SHARED) && formula.leaves().anyMatch(leaf -> leaf.name().indexOf('.') >= 0);
    }

    private boolean report(Plan plan, Leaf leaf) {
        var seen = notes.of(leaf);
        var name = "\"" + leaf.name() + "\"";
        if (seen.isEmpty()) {
            return false;
        }
        if (seen.get().unasked()) {
            boolean fact = leaf.name().startsWith("case.");
            findings.add(plan.id(), leaf.at(), fact ? "There is no case yet when this is looked at."
                    : "Nobody has been asked " + name + " yet when this is looked at.",
                    fact ? "Test an answer instead." : "Ask it before, or test an answer that is there.");
        } else if (seen.get().perhapsMissing()) {
            findings.add(plan.id(), leaf.at(), "Not everybody who comes here has been asked " + name + ".",
                    "If whoever was not asked shall go on to the next rule, say so: {" + name + ": {\"answered\": true, …}}."
                            + " Or ask it on every way that leads here.");
        } else if (isForOthers(plan, leaf)) {
            return false;
        } else if (seen.get().never()) {
            findings.add(plan.id(), leaf.at(), "This can never be so here: no answer to " + name + " fits it.",
                    "Take the test away, or write what was meant.");
        } else if (seen.get().always()) {
            findings.add(plan.id(), leaf.at(), "This is always so here: every answer to " + name + " fits it.",
                    "Take the test away, or write what was meant.");
        } else {
            return false;
        }
        return true;
    }

    /** The dialogs to which a beginning leads. */
    public Set<String> reached(String dialog) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(dialog));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (plans.containsKey(id) && reached.add(id)) {
                plans.get(id).stops().values().stream().filter(Stop::calls).map(Stop::call).forEach(open::add);
            }
        }
        return reached;
    }
}
