package redress.pack.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Everything that can be so at one place: a list of worlds, each with a set of ways for each variable. Two worlds that
 * differ in one variable alone become one. Beyond {@link #MOST} they all become one, which then says more than can be: from
 * there on it is not {@link #exact()}.
 */
final class Worlds {

    /** The most worlds that are told apart; our own number, many times what a pack needs. */
    static final int MOST = 200;

    /** The most parts that they are taken into while one condition is looked at, of which most are soon one again. */
    private static final int PARTS = 2 * MOST;

    private static final long FORGOTTEN = -1;

    private final List<long[]> all = new ArrayList<>();
    private boolean exact = true;

    /** None: nobody comes here. */
    Worlds() {
    }

    /** One world. */
    static Worlds of(long[] world) {
        var worlds = new Worlds();
        worlds.all.add(world);
        return worlds;
    }

    /** None, and no more exact than these. */
    Worlds none() {
        var none = new Worlds();
        none.exact = exact;
        return none;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether each world can really be so. If not, what none of them allows is still impossible. */
    boolean exact() {
        return exact;
    }

    /** What a variable can be in any of them. */
    long anyOf(int variable) {
        long any = 0;
        for (var world : all) {
            any |= world[variable];
        }
        return any;
    }

    /** Those parts in which a variable is one of these. */
    Worlds where(int variable, long these) {
        var where = none();
        for (var world : all) {
            long left = world[variable] & these;
            if (left == world[variable]) {
                where.all.add(world);
            } else if (left != 0) {
                var part = world.clone();
                part[variable] = left;
                where.all.add(part);
            }
        }
        return where;
    }

    /** The same with some variables set anew. */
    Worlds with(int[] variables, long[] values) {
        var with = none();
        for (var world : all) {
            var other = world.clone();
            for (int i = 0; i < variables.length; i++) {
                other[variables[i]] = values[i];
            }
            with.add(other);
        }
        return with;
    }

    /** The same, but that nothing is known any more of the variables that are not needed. */
    Worlds forgetting(BitSet needed) {
        if (all.stream().allMatch(world -> isForgotten(world, needed))) {
            return this;
        }
        var rest = none();
        for (var world : all) {
            var other = world.clone();
            for (int i = 0; i < other.length; i++) {
                if (!needed.get(i)) {
                    other[i] = FORGOTTEN;
                }
            }
            rest.add(other);
        }
        return rest;
    }

    private static boolean isForgotten(long[] world, BitSet needed) {
        for (int i = 0; i < world.length; i++) {
            if (world[i] != FORGOTTEN && !needed.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** These and others, which are parts of the same worlds: what is one of several parts is soon one again. */
    void join(Worlds others) {
        exact &= others.exact;
        all.addAll(others.all);
        keepTo(PARTS);
    }

    /** These and others. */
    void addAll(Worlds others) {
        exact &= others.exact;
        if (all.isEmpty() && others.all.size() <= MOST) {
            all.addAll(others.all);
        } else {
            others.all.forEach(this::add);
        }
    }

    private void add(long[] world) {
        var adding = world;
        for (int i = 0; i < all.size(); i++) {
            var merged = merged(all.get(i), adding);
            if (merged != null) {
                all.remove(i);
                adding = merged;
                i = -1;
            }
        }
        all.add(adding);
        keepTo(MOST);
    }

    /** If there are more, they all become one, which says more than can be. */
    private void keepTo(int most) {
        if (all.size() > most) {
            exact = false;
            var hull = all.get(0).clone();
            all.forEach(each -> Arrays.setAll(hull, at -> hull[at] | each[at]));
            all.clear();
            all.add(hull);
        }
    }

    /** Both in one, if that says no more than the two; else null. */
    private static long[] merged(long[] one, long[] other) {
        int differs = -1;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                if (differs >= 0) {
                    return null;
                }
                differs = i;
            }
        }
        if (differs < 0) {
            return one;
        }
        var both = one.clone();
        both[differs] |= other[differs];
        return both;
    }
}
