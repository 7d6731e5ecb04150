package redress.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who wants to know a hidden count. They know all shown counts, how counts hang together, that no hidden one is
 * zero, and what a count must be for subjects to be told. They look for a whole set of counts that fits all that with another value in one place: if there is none, they know it.
 */
final class Attacker {

    private static final long MANY = 100_000;
    private static final int PATIENCE = 20_000;

    private final List<Sum> sums;
    private final List<Cell> hidden;
    private int tries;

    Attacker(List<Sum> sums, Set<Cell> hidden) {
        this.sums = sums;
        this.hidden = List.copyOf(hidden);
    }

    /** Whether a hidden count could be this, as far as they know. */
    boolean allows(Cell cell, long value) {
        if (value < cell.least() || value > cell.most()) {
            return false;
        }
        tries = 0;
        var least = new HashMap<Cell, Long>();
        var most = new HashMap<Cell, Long>();
        hidden.forEach(each -> {
            least.put(each, each.least());
            most.put(each, Math.min(MANY, each.most()));
        });
        least.put(cell, value);
        most.put(cell, value);
        return fits(least, most);
    }

    private boolean fits(Map<Cell, Long> least, Map<Cell, Long> most) {
        if (!narrow(least, most) || ++tries > PATIENCE) {
            return false;
        }
        var open = hidden.stream().filter(cell -> !least.get(cell).equals(most.get(cell))).toList();
        if (open.isEmpty()) {
            return true;
        }
        var cell = open.stream().min((one, other) -> Long.compare(most.get(one) - least.get(one), most.get(other) - least.get(other)))
                .orElseThrow();
        for (var value : candidates(cell, least.get(cell), most.get(cell))) {
            var lower = new HashMap<>(least);
            var upper = new HashMap<>(most);
            lower.put(cell, value);
            upper.put(cell, value);
            if (fits(lower, upper)) {
                return true;
            }
        }
        return false;
    }

    /** Near the truth first: whoever attacks does not know it, but what fits with it does not depend on who looks. */
    private static List<Long> candidates(Cell cell, long least, long most) {
        var near = new ArrayList<Long>();
        for (long step = 0; step <= 12; step++) {
            for (long value : new long[] {cell.count() - step, cell.count() + step}) {
                if (value >= least && value <= most && !near.contains(value)) {
                    near.add(value);
                }
            }
        }
        for (long value : new long[] {least, most}) {
            if (!near.contains(value)) {
                near.add(value);
            }
        }
        return near;
    }

    private boolean narrow(Map<Cell, Long> least, Map<Cell, Long> most) {
        boolean more = true;
        while (more) {
            more = false;
            for (var sum : sums) {
                long low = sum.parts().stream().mapToLong(part -> least.getOrDefault(part, part.count())).sum();
                long high = sum.parts().stream().mapToLong(part -> most.getOrDefault(part, part.count())).sum();
                long totalLow = least.getOrDefault(sum.total(), sum.total().count());
                long totalHigh = most.getOrDefault(sum.total(), sum.total().count());
                if (low > totalHigh || high < totalLow) {
                    return false;
                }
                more |= narrow(sum.total(), low, high, least, most);
                for (var part : sum.parts()) {
                    long own = least.getOrDefault(part, part.count());
                    long top = most.getOrDefault(part, part.count());
                    more |= narrow(part, totalLow - (high - top), totalHigh - (low - own), least, most);
                }
            }
            if (hidden.stream().anyMatch(cell -> least.get(cell) > most.get(cell))) {
                return false;
            }
        }
        return true;
    }

    private static boolean narrow(Cell cell, long low, long high, Map<Cell, Long> least, Map<Cell, Long> most) {
        if (!least.containsKey(cell)) {
            return false;
        }
        long lower = Math.max(least.get(cell), low);
        long upper = Math.min(most.get(cell), high);
        boolean more = lower != least.get(cell) || upper != most.get(cell);
        least.put(cell, lower);
        most.put(cell, upper);
        return more;
    }
}
