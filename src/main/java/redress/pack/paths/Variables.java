package redress.pack.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers and facts that conditions of one way to begin name, as variables. One question with several answers makes one
 * for whether it was met, one for each option that a condition names, and one for how many were chosen.
 */
final class Variables {

    private static final String OPTION = "#";
    private static final String COUNT = "#count";
    private static final List<Atom> NO_YES = List.of(Atom.ABSENT, Atom.value("yes"));
    /** Of what is marked: that it is not so. */
    static final long NO = Domain.ABSENT;
    /** That it is so. */
    static final long YES = 2;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Domain> domains = new ArrayList<>();
    private final List<Long> first = new ArrayList<>();
    private final Map<String, Spec> specs;
    private final LocalDate today;

    /**
     * What a question sets.
     *
     * @param variables the numbers of the variables
     * @param outcomes  what they become, for each of the ways to answer that differ in kind
     */
    record Setting(int[] variables, List<long[]> outcomes) {
    }

    Variables(Map<String, Spec> specs, LocalDate today) {
        this.specs = Map.copyOf(specs);
        this.today = today;
    }

    /** Takes in an answer and all that is asked of it anywhere. */
    void answer(String key, Collection<Test> tests) {
        var spec = specs.get(key);
        if (spec == null) {
            add(key, Domain.of(List.of()), Domain.ABSENT);
            return;
        }
        add(key, Domain.of(spec, tests, today), Domain.ABSENT);
        if (spec.isSeveral()) {
            Domain.named(tests).stream().filter(spec.options()::contains)
                    .forEach(option -> add(key + OPTION + option, new Domain(NO_YES), Domain.ABSENT));
            var sizes = new ArrayList<>(List.of(Atom.ABSENT));
            sizes.addAll(Domain.sizes(spec, tests));
            add(key + COUNT, new Domain(sizes), Domain.ABSENT);
        }
    }

    /** Takes in a fact and what it can be; one that may be anything can be absent as well. */
    void fact(String name, Set<String> values, Collection<Test> tests, boolean anything) {
        var named = new LinkedHashSet<>(values);
        if (anything) {
            named.addAll(Domain.named(tests));
            named.add("");
        }
        var domain = Domain.of(named);
        add(name, domain, anything ? domain.all() : values.isEmpty() ? Domain.ABSENT : domain.met());
    }

    /** Takes in something that is so or not, and is not so at first. */
    void mark(String name) {
        add(name, new Domain(NO_YES), NO);
    }

    private void add(String name, Domain domain, long start) {
        numbers.put(name, domains.size());
        domains.add(domain);
        first.add(start);
    }

    /** What holds before anything is asked. */
    long[] start() {
        return first.stream().mapToLong(Long::longValue).toArray();
    }

    /** The number of the variable that tells whether an answer is there. */
    int of(String key) {
        return numbers.get(key);
    }

    /** The test of an answer. */
    Gate gate(String key, Test test) {
        var spec = specs.get(key);
        if (!domains.get(of(key)).fits()) {
            return new Gate.Open();
        }
        if (spec == null || !spec.isSeveral() || test.allowsAbsence()) {
            return new Gate.Is(of(key), domains.get(of(key)).holding(test));
        }
        if (test.number().isPresent()) {
            return new Gate.Is(of(key + COUNT), domains.get(of(key + COUNT)).holding(test));
        }
        var skipped = new Gate.Is(of(key), domains.get(of(key)).holding(test));
        return new Gate.Any(test.options().containsAll(spec.options())
                ? List.of(skipped, new Gate.Is(of(key), domains.get(of(key)).holding(new Test.Answered())))
                : anyOption(key, test, skipped));
    }

    private List<Gate> anyOption(String key, Test test, Gate skipped) {
        var gates = new ArrayList<Gate>(List.of(skipped));
        test.options().stream().map(option -> numbers.get(key + OPTION + option))
                .filter(number -> number != null).forEach(number -> gates.add(new Gate.Is(number, YES)));
        return gates;
    }

    /** What the question under a key sets, of the variables that anything later asks for. */
    Setting setting(String key) {
        var own = numbers.keySet().stream()
                .filter(name -> name.equals(key) || name.startsWith(key + OPTION)).map(numbers::get).toList();
        var variables = own.stream().mapToInt(Integer::intValue).toArray();
        var spec = specs.get(key);
        if (own.isEmpty() || !spec.isSeveral()) {
            return new Setting(variables, List.of(own.stream().mapToLong(number -> domains.get(number).met()).toArray()));
        }
        var outcomes = new ArrayList<long[]>();
        var domain = domains.get(of(key));
        outcomes.add(chosen(own, domain.holding(new Test.Answered()), false));
        if (spec.skips()) {
            outcomes.add(chosen(own, domain.met() & ~domain.holding(new Test.Answered()), true));
        }
        return new Setting(variables, outcomes);
    }

    /** Passed over, no option is chosen, and yet it counts as one thing. */
    private long[] chosen(List<Integer> own, long whether, boolean skipped) {
        return own.stream().mapToLong(number -> {
            var domain = domains.get(number);
            if (number.equals(own.get(0))) {
                return whether;
            }
            boolean option = domain.atoms().equals(NO_YES);
            return skipped ? option ? Domain.ABSENT : Domain.ABSENT << 1 : option ? domain.all() : domain.met();
        }).toArray();
    }

    /** The questions, by key. */
    Map<String, Spec> specs() {
        return specs;
    }
}
