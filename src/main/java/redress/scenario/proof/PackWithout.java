package redress.scenario.proof;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import redress.pack.Pack;
import redress.pack.PackReader;

/**
 * A pack with one element of a clause taken away.
 *
 * @param pack the pack as it is
 */
record PackWithout(Pack pack) {

    private static final Set<String> PARTS = Set.of("privacy", "contact", "safeguarding");
    private static final Map<String, BiFunction<PackWithout, String, Pack>> SORTS = Map.of(
            "link", (without, name) -> without.pack.withoutLink(name),
            "event", (without, name) -> without.pack.withScripts(all -> new DialogsWithout(all).event(name)),
            "signpost", (without, name) -> without.pack.withScripts(all -> new DialogsWithout(all).signpost(name)),
            "clock", (without, name) -> without.pack.withPolicies(each -> new PolicyWithout(each).clock(name)),
            "stage", (without, name) -> without.pack.withPolicies(each -> new PolicyWithout(each).stage(name)),
            "kind", (without, name) -> without.pack.withPolicies(each -> new PolicyWithout(each).kind(name))
                    .withScripts(all -> new DialogsWithout(all).opening(name)),
            "team", PackWithout::team,
            "action", (without, name) -> without.pack.withPolicies(each -> new PolicyWithout(each).action(name)),
            "privacy", (without, name) -> without.silent(("privacy." + name)::equals),
            "translation", (without, name) -> without.pack.withoutLanguage(name));

    /**
     * The pack without an element.
     *
     * @param element as {@link redress.pack.Clause} names it
     * @throws IllegalArgumentException if it is of no sort that a clause can name
     */
    Pack element(String element) {
        int colon = element.lastIndexOf(':');
        if (element.equals("retention")) {
            return silent("retention"::equals);
        }
        if (PARTS.contains(element)) {
            return silent(constant -> constant.startsWith(element + "."));
        }
        if (colon < 0) {
            throw new IllegalArgumentException("\"" + element + "\" names nothing that can be taken away");
        }
        var sort = element.substring(0, colon);
        var name = element.substring(colon + 1);
        var taking = SORTS.get(sort);
        return taking == null ? pack.withScripts(all -> new DialogsWithout(all).state(sort, name)) : taking.apply(this, name);
    }

    private Pack team(String team) {
        var other = new PolicyWithout(pack.policy()).instead(team);
        var silent = new PackWithout(silent(constant -> constant.startsWith("team." + team + ".")));
        return silent.pack.withPolicies(each -> new PolicyWithout(each).team(team, other))
                .withScripts(all -> new DialogsWithout(all).team(team, other));
    }

    /** The pack as it would be read if these constants said nothing; everything else in it is the same. */
    private Pack silent(Predicate<String> constants) {
        return PackReader.readWithout(pack.files(), constants);
    }
}
