package redress;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.audit.KeptPolicies;
import redress.casework.CaseState;
import redress.casework.Policy;
import redress.casework.Stage;
import redress.store.Cases;
import redress.store.Store;

/** The ids by which cases can be asked for: those of the pack in force, and those that cases have from earlier ones. */
final class KnownIds {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Cases cases;
    private final Optional<Policy> policy;

    KnownIds(Store store) {
        this.cases = store.cases();
        this.policy = new KeptPolicies(store.packs()).newest();
    }

    /** The zone in which days begin and end. */
    ZoneId zone() {
        return policy.map(found -> found.organisation().zone()).orElse(ZONE);
    }

    String team(String id) {
        return known("team", id, policy.map(found -> found.teams().keySet().stream()).orElseGet(Stream::empty), cases.teams());
    }

    String kind(String id) {
        return known("kind", id, policy.map(found -> found.kinds().keySet().stream()).orElseGet(Stream::empty), cases.kinds());
    }

    String stage(String id) {
        return known("stage", id, policy.map(found -> found.kinds().values().stream().flatMap(kind -> kind.stages().stream())
                .map(Stage::id)).orElseGet(Stream::empty), cases.stages());
    }

    /** The state of that id. */
    static CaseState state(String id) {
        return Stream.of(CaseState.values()).filter(state -> state.id().equals(id.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> unknown("state", id, Stream.of(CaseState.values()).map(CaseState::id)
                        .collect(Collectors.joining(", "))));
    }

    private static String known(String what, String id, Stream<String> ofPack, Collection<String> ofCases) {
        var all = new TreeSet<>(ofCases);
        ofPack.forEach(all::add);
        if (!all.contains(id)) {
            throw unknown(what, id, String.join(", ", all));
        }
        return id;
    }

    private static OperatorMistake unknown(String what, String id, String all) {
        return new OperatorMistake(ExitCode.USAGE, "There is no " + what + " \"" + id + "\". There are: " + all + ".");
    }
}
