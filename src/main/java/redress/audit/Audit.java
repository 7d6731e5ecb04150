package redress.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import redress.casework.Team;
import redress.evidence.EvidenceFolder;
import redress.store.Inspection;
import redress.store.Store;
import redress.store.StoreRefused;

/** Looks at all that a data folder holds. It can be done beside a running desk, and holds nobody up. Used by one thread. */
public final class Audit {

    /** How long something may lie in the outbox before it is a fault; our own number. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Store store;
    private final Instant now;
    private final KeptPolicies policies;
    private final ClockCheck clocks;
    private final EvidenceCheck evidence;
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final TreeMap<String, Integer> open = new TreeMap<>();
    private long cases;
    private long events;

    private Audit(Store store, Instant now) {
        this.store = store;
        this.now = now;
        this.policies = new KeptPolicies(store.packs());
        this.clocks = new ClockCheck(policies);
        this.evidence = new EvidenceCheck(store, new EvidenceFolder(store.folder()));
    }

    /**
     * Looks at everything.
     *
     * @param now what time it is
     */
    public static Findings of(Store store, Instant now) {
        return new Audit(store, now).findings();
    }

    private Findings findings() {
        faults.addAll(store.cases().damage());
        faults.addAll(store.seals().faults());
        store.cases().inspect(this::look);
        faults.addAll(evidence.faults());
        long strays = evidence.strays();
        if (strays > 0) {
            notes.add(strays + (strays == 1 ? " file of evidence belongs" : " files of evidence belong")
                    + " to nothing. If no download is under way, the next start takes them away.");
        }
        store.timers().stray().forEach(timer -> faults.add("A timer is set for " + timer.reference()
                + ", and there is no such case."));
        teams();
        outbox();
        return new Findings(cases, events, faults, notes);
    }

    private void look(Inspection inspection) {
        cases++;
        events += inspection.log().size();
        faults.addAll(inspection.faults());
        evidence.look(inspection);
        var file = inspection.filed().file();
        if (!file.team().isEmpty() && !file.state().isOver()) {
            open.merge(file.team(), 1, Integer::sum);
        }
        if (inspection.faults().isEmpty()) {
            try {
                clocks.look(inspection, faults::add, notes::add);
            } catch (StoreRefused refused) {
                throw refused;
            } catch (RuntimeException odd) {
                faults.add(file.reference() + ": its clocks cannot be worked out: " + odd.getClass().getSimpleName() + ".");
            }
        }
    }

    /** Every team that has open cases needs a group; an ordinary one can do with that of the main team. */
    private void teams() {
        var chats = store.teamChats().all();
        policies.newest().ifPresent(policy -> open.forEach((team, count) -> {
            boolean restricted = policy.team(team).filter(Team::restricted).isPresent();
            if (!chats.containsKey(team) && (restricted || !chats.containsKey(policy.mainTeam()))) {
                faults.add("The team \"" + team + "\" has " + count + (count == 1 ? " open case" : " open cases")
                        + " and no group. Write `redress register " + team + "`.");
            }
        }));
    }

    private void outbox() {
        var backlog = store.backlog();
        backlog.orphans().forEach(stuck -> faults.add("Message " + stuck.id() + about(stuck.about())
                + " waits for another message (" + stuck.waits() + ") that will never arrive."));
        var late = new TreeMap<String, Integer>();
        backlog.since(now.minus(LONGEST)).forEach(stuck -> late.merge(where(stuck.id()) + about(stuck.about()), 1, Integer::sum));
        late.forEach((what, count) -> faults.add(count + (count == 1 ? " message" : " messages") + what + (count == 1 ? " has"
                : " have") + " waited for more than a day. Look whether the program runs and the bot is in its groups."));
    }

    private static String about(String reference) {
        return reference.isEmpty() ? "" : " about " + reference;
    }

    /** For which group something is; a private chat is not named. */
    private String where(long parcel) {
        return store.outbox().find(parcel).map(posted -> posted.parcel().to()).flatMap(chat -> chat.isGroup()
                ? store.teamChats().team(chat) : Optional.empty()).map(team -> " for the team \"" + team + "\"").orElse("");
    }
}
