package redress.pack.paths;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.pack.paths.Formula.Leaf;
import redress.pack.paths.Stop.Mention;
import redress.pack.paths.Stop.Rule;

/**
 * What was seen on all ways from all beginnings. A dialog can be called in several places: a condition is at fault if it never
 * holds in any of them, an answer if it is missing in one of them.
 */
final class Notes {

    private final Map<Object, Seen> seen = new IdentityHashMap<>();
    private final Set<Stop> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Stop, Set<Slip>> slips = new IdentityHashMap<>();
    private final Set<Stop> ranOut = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What was seen of one condition, rule or text. */
    static final class Seen {
        private boolean never = true;
        private boolean always = true;
        private boolean shadowed = true;
        private boolean unasked;
        private boolean unaskedEverywhere = true;
        private boolean perhapsMissing;

        /** It held nowhere. */
        boolean never() {
            return never;
        }

        /** It held everywhere. */
        boolean always() {
            return always;
        }

        /** What came before it left nothing for it, anywhere. */
        boolean shadowed() {
            return shadowed;
        }

        /** Its answer is not on any of the ways. */
        boolean unasked() {
            return unasked && unaskedEverywhere;
        }

        /** Its answer is not on all of the ways. */
        boolean perhapsMissing() {
            return unasked || perhapsMissing;
        }
    }

    /** What was seen of one thing; nothing if nobody came there. */
    Optional<Seen> of(Object thing) {
        return Optional.ofNullable(seen.get(thing));
    }

    boolean isReached(Stop stop) {
        return reached.contains(stop);
    }

    boolean isRanOut(Stop stop) {
        return ranOut.contains(stop);
    }

    /** What can go wrong at a state for somebody who is not recorded. */
    Set<Slip> slips(Stop stop) {
        return slips.getOrDefault(stop, Set.of());
    }

    void slipped(Node node, Slip slip) {
        slips.computeIfAbsent(node.stop(), each -> EnumSet.noneOf(Slip.class)).add(slip);
    }

    void reached(Node node) {
        reached.add(node.stop());
    }

    void ranOut(Node node) {
        ranOut.add(node.stop());
    }

    void ruled(Rule rule, boolean nothingLeft) {
        at(rule).shadowed &= nothingLeft;
    }

    void held(Formula formula, boolean nowhere, boolean everywhere) {
        var all = at(formula);
        all.never &= nowhere;
        all.always &= everywhere;
    }

    void missing(Leaf leaf, boolean never, boolean perhaps) {
        var all = at(leaf);
        all.unasked |= never;
        all.unaskedEverywhere &= never;
        all.perhapsMissing |= perhaps;
    }

    void mentioned(Mention mention, boolean asked) {
        missing(at(mention), !asked);
    }

    private static void missing(Seen all, boolean never) {
        all.unasked |= never;
        all.unaskedEverywhere &= never;
    }

    private Seen at(Object thing) {
        return seen.computeIfAbsent(thing, each -> new Seen());
    }
}
