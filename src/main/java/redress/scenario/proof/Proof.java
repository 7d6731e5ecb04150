package redress.scenario.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.pack.Clause;
import redress.pack.Pack;
import redress.scenario.Scenario;
import redress.scenario.Theatre;
import redress.scenario.Verdict;
import redress.scenario.proof.Finding.Result;

/**
 * Shows clause by clause that a scenario fails once what carries the clause is taken away. Only scenarios that cover the
 * clause are played, and of those first the ones that pass with the whole pack.
 */
public final class Proof {

    /** Those first that can prove something, and of these the ones that are about few clauses and short. */
    private static final Comparator<Scenario> FIRST = Comparator.comparing((Scenario scenario) -> !scenario.awaits().isEmpty())
            .thenComparing(scenario -> scenario.covers().size()).thenComparing(scenario -> scenario.lines().size());

    private final Pack pack;
    private final Map<String, Verdict> whole;
    private final List<Scenario> scenarios;

    /**
     * A proof that has not begun.
     *
     * @param whole what became of the pack's own scenarios with nothing taken away; those that fail show nothing
     */
    public Proof(Pack pack, List<Verdict> whole) {
        this.pack = pack;
        this.whole = whole.stream().collect(Collectors.toMap(verdict -> verdict.scenario().file(), Function.identity()));
        this.scenarios = whole.stream().filter(Verdict::isFine).map(Verdict::scenario).sorted(FIRST).toList();
    }

    /** Takes every element of every clause away in turn; the findings come in the order of the pack. */
    public List<Finding> in(Theatre theatre) {
        var work = new ArrayList<Callable<Finding>>();
        pack.clauses().forEach(clause -> clause.elements().forEach(element -> work.add(() -> finding(clause, element))));
        return theatre.all(work);
    }

    private Finding finding(Clause clause, String element) {
        var without = new PackWithout(pack).element(element);
        var awaiting = new ArrayList<String>();
        int passed = 0;
        for (var scenario : scenarios) {
            if (!scenario.covers().contains(clause.id())) {
                continue;
            }
            var before = whole.get(scenario.file());
            var after = Theatre.play(scenario, without);
            if (misses(before, after)) {
                return new Finding(clause.id(), element, Result.MISSED, scenario.file() + ":" + after.line()
                        + " fails without it: " + after.source());
            }
            if (before.awaits()) {
                awaiting.add(scenario.file() + " awaits " + scenario.awaits());
            } else {
                passed++;
            }
        }
        return awaiting.isEmpty()
                ? new Finding(clause.id(), element, Result.UNNOTICED, "NOBODY misses it; " + passed(passed))
                : new Finding(clause.id(), element, Result.AWAITING, String.join(", ", awaiting));
    }

    /** Whether it fails, and if it fails with the whole pack too, as it awaits something, then earlier. */
    private static boolean misses(Verdict before, Verdict after) {
        return !after.passes() && (before.passes() || after.line() < before.line());
    }

    private static String passed(int count) {
        return count == 0 ? "no scenario covers the clause"
                : count + (count == 1 ? " scenario that covers the clause passes" : " scenarios that cover the clause pass")
                        + " all the same";
    }
}
