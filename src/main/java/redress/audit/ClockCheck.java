package redress.audit;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import redress.casework.Agenda;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Policy;
import redress.casework.Recalculation;
import redress.casework.Recalculation.Difference;
import redress.store.Inspection;
import redress.store.Timers;

/** Holds the deadlines of a case against what happened to it, and its timers against its deadlines. Used by one thread. */
final class ClockCheck {

    private final KeptPolicies policies;
    private final Map<Policy, Recalculation> own = new IdentityHashMap<>();
    private final Map<Policy, Recalculation> withAllClosedDays = new IdentityHashMap<>();

    ClockCheck(KeptPolicies policies) {
        this.policies = policies;
    }

    /**
     * Looks at a case whose log is whole.
     *
     * @param fault takes a line for each thing that is wrong
     * @param note  takes a line for each date that another calendar explains
     */
    void look(Inspection inspection, Consumer<String> fault, Consumer<String> note) {
        var reference = inspection.filed().file().reference();
        var policy = policies.of(inspection.filed().pack());
        if (policy.isEmpty()) {
            fault.accept(reference + ": the pack under which it was opened is not kept, or cannot be read.");
            return;
        }
        differences(inspection, policy.get()).forEach(different -> (different.calendar() ? note : fault).accept(reference
                + ": event " + different.event() + " says " + different.kept() + ", and " + different.expected()
                + " comes out" + (different.calendar() ? ", as the calendar is another one now." : ".")));
        timers(inspection, fault);
    }

    /** A day that was declared closed after a case was opened holds for what happens to the case from then on. */
    private List<Difference> differences(Inspection inspection, Policy policy) {
        var reference = inspection.filed().file().reference();
        var first = own.computeIfAbsent(policy, Recalculation::new).differences(reference, inspection.log());
        if (first.isEmpty()) {
            return first;
        }
        Set<LocalDate> closed = policies.closedDays();
        var second = withAllClosedDays.computeIfAbsent(policy, each -> new Recalculation(each.withClosedDays(closed)))
                .differences(reference, inspection.log());
        return first.stream().filter(different -> second.stream().anyMatch(other -> other.event() == different.event()
                && other.clock().equals(different.clock()))).toList();
    }

    private static void timers(Inspection inspection, Consumer<String> fault) {
        var file = inspection.filed().file();
        var rings = new HashSet<String>();
        inspection.timers().stream().filter(timer -> timer.kind().equals(Timers.OVERDUE))
                .forEach(timer -> rings.add(timer.detail()));
        Agenda.dues(file).filter(due -> Agenda.waits(file)).map(Deadline::clock)
                .filter(clock -> !rings.contains(clock) && !hasRung(inspection.log(), clock))
                .forEach(clock -> fault.accept(file.reference() + ": nobody will hear when \"" + clock + "\" has passed."));
        inspection.timers().stream().filter(timer -> timer.kind().equals(Timers.OVERDUE) || timer.kind().equals(Timers.REMIND))
                .map(timer -> timer.detail().split(":")[0]).distinct().filter(clock -> inspection.log().stream()
                        .noneMatch(header -> header.ids().containsKey(Header.DUE + clock)))
                .forEach(clock -> fault.accept(file.reference() + ": a timer is set for \"" + clock
                        + "\", which was never due."));
    }

    /** Whether it was told that a clock ran out, since it was due as it is now. */
    private static boolean hasRung(List<Header> log, String clock) {
        boolean rung = false;
        for (var header : log) {
            rung = header.ids().containsKey(Header.DUE + clock) ? false : rung
                    || header.type().equals(EventType.OVERDUE) && header.id(Header.CLOCK).equals(clock);
        }
        return rung;
    }
}
