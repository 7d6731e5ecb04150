package redress.pack.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * All ways in which one answer or fact can turn out. A set of them is a number with a bit for each.
 *
 * @param atoms the ways, at most {@link #MOST}; the first is that it is not there
 */
record Domain(List<Atom> atoms) {

    /** So many ways have a bit; an answer that conditions tell apart in more ways is not looked into. */
    static final int MOST = 62;
    /** It is not there. */
    static final long ABSENT = 1;

    private static final String UNSURE = "unsure";
    private static final String SKIPPED = "skipped";

    Domain {
        atoms = List.copyOf(atoms);
    }

    /** What an answer can be, told apart as far as the tests do. */
    static Domain of(Spec spec, Collection<Test> tests, LocalDate today) {
        var atoms = new LinkedHashSet<Atom>();
        atoms.add(Atom.ABSENT);
        if (spec.isChoice()) {
            var named = named(tests);
            spec.options().forEach(option -> atoms.add(named.contains(option) ? Atom.value(option) : Atom.REST));
        } else if (spec.isDate()) {
            atoms.addAll(DateSides.of(spec, tests, today));
        } else if (spec.isSized()) {
            atoms.addAll(sizes(spec, tests));
        } else {
            atoms.add(Atom.REST);
        }
        if (spec.unsure()) {
            atoms.add(Atom.silent(UNSURE));
        }
        if (spec.skips()) {
            atoms.add(Atom.silent(SKIPPED));
        }
        return new Domain(List.copyOf(atoms));
    }

    /** What a fact can be of which the values are known; nothing else than absent if there are none. */
    static Domain of(Collection<String> values) {
        var atoms = new ArrayList<Atom>();
        atoms.add(Atom.ABSENT);
        values.forEach(value -> atoms.add(Atom.value(value)));
        return new Domain(atoms);
    }

    /** The options that the tests name. */
    static LinkedHashSet<String> named(Collection<Test> tests) {
        var named = new LinkedHashSet<String>();
        tests.forEach(test -> named.addAll(test.options()));
        return named;
    }

    /** One number out of each range in which all tests come out alike. */
    static List<Atom> sizes(Spec spec, Collection<Test> tests) {
        var begins = new TreeSet<Long>();
        begins.add(spec.least());
        if (spec.isNothingAtZero()) {
            begins.add(1L);
        }
        tests.forEach(test -> test.number().ifPresent(begins::add));
        return begins.tailSet(spec.least(), true).headSet(spec.most(), true).stream()
                .map(size -> Atom.sized(size, !spec.isNothingAtZero() || size > 0)).toList();
    }

    /** Whether all of it has a bit. */
    boolean fits() {
        return atoms.size() <= MOST;
    }

    /** All ways in which it can be there. */
    long met() {
        return all() & ~ABSENT;
    }

    /** All ways. */
    long all() {
        return (1L << atoms.size()) - 1;
    }

    /** Those for which a test holds. */
    long holding(Test test) {
        long holding = 0;
        for (int i = 0; i < atoms.size(); i++) {
            if (test.holds(atoms.get(i))) {
                holding |= 1L << i;
            }
        }
        return holding;
    }
}
