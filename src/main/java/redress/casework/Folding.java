package redress.casework;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One step of the fold: what an event makes of a case. It looks at the header only.
 *
 * @param file   the case before
 * @param header the event
 */
record Folding(Case file, Header header) {

    private static final Set<EventType> ENDS = Set.of(EventType.OUTCOME, EventType.ESCALATED, EventType.CLOSED,
            EventType.STOPPED, EventType.WITHDRAWN, EventType.REOPENED, EventType.ERASED);
    private static final Set<EventType> LASTING = Set.of(EventType.UNREACHABLE, EventType.LEGAL_HOLD);
    /** What an event takes back of what had happened in the stage. */
    private static final Map<EventType, Set<EventType>> UNDOES = Map.of(EventType.HELD, Set.of(EventType.RELEASED),
            EventType.RELEASED, Set.of(EventType.HELD), EventType.ASSIGNED, Set.of(EventType.RETURNED),
            EventType.RETURNED, Set.of(EventType.ASSIGNED), EventType.LEGAL_HOLD, Set.of(EventType.LEGAL_HOLD_LIFTED),
            EventType.LEGAL_HOLD_LIFTED, Set.of(EventType.LEGAL_HOLD), EventType.REOPENED, Set.of(EventType.OUTCOME, EventType.REACHED,
                    EventType.CLOSED, EventType.STOPPED, EventType.WITHDRAWN));

    /** Whether an event ends a hold. */
    static boolean ends(EventType type) {
        return type.equals(EventType.RELEASED) || ENDS.contains(type);
    }

    Case folded() {
        boolean opens = is(EventType.OPENED);
        var hold = hold();
        return new Case(file.reference(), opens ? header.id(Header.KIND) : file.kind(), id(Header.STAGE, file.stage()),
                state(hold), id(Header.TEAM, file.team()), opens ? header.at() : file.openedAt(), deadlines(),
                with(file.happened()), happenedHere(), hold,
                links(), handler(), header.sequence());
    }

    private boolean is(EventType type) {
        return header.type().equals(type);
    }

    private boolean isHeldNow() {
        return header.ids().containsKey(Header.HELD);
    }

    private String id(String name, String otherwise) {
        return header.ids().getOrDefault(name, otherwise);
    }

    private Hold hold() {
        var waits = clocks(Header.WAITS);
        // What is over waits for nobody.
        if (is(EventType.HELD) && !file.isHeld() && !file.state().isOver() || isHeldNow()) {
            return new Hold(header.at(), file.state(), waits);
        }
        if (ends(header.type()) || !file.isHeld()) {
            return Hold.NONE;
        }
        boolean read = is(EventType.ACKNOWLEDGED) && file.hold().before() == CaseState.RECEIVED;
        return (read ? file.hold().backTo(CaseState.ACKNOWLEDGED) : file.hold()).with(waits);
    }

    private CaseState state(Hold hold) {
        if (!hold.equals(Hold.NONE)) {
            return CaseState.HELD;
        }
        return switch (header.type().id()) {
            case "acknowledged" -> file.state() == CaseState.RECEIVED ? CaseState.ACKNOWLEDGED : file.state();
            case "reopened" -> CaseState.ACKNOWLEDGED;
            case "outcome" -> CaseState.DECIDED;
            case "escalated" -> CaseState.RECEIVED;
            case "closed", "stopped" -> CaseState.CLOSED;
            case "withdrawn" -> CaseState.WITHDRAWN;
            case "erased" -> file.state().isOver() ? file.state() : CaseState.CLOSED;
            default -> file.isHeld() ? file.hold().before() : file.state();
        };
    }

    private Map<String, Deadline> deadlines() {
        var after = new LinkedHashMap<>(file.deadlines());
        header.ids().forEach((name, value) -> {
            if (name.startsWith(Header.DUE)) {
                var clock = name.substring(Header.DUE.length());
                after.put(clock, new Deadline(clock, ZonedDateTime.parse(value), !has(Header.UNCERTAIN + clock),
                        Deadline.NOT_MET, has(Header.WINDOW + clock) ? Side.COMPLAINANT : Side.STAFF,
                        !has(Header.RUNS + clock), has(Header.ANEW + clock) ? header.at() : Instant.EPOCH));
            } else if (name.startsWith(Header.MET)) {
                after.computeIfPresent(name.substring(Header.MET.length()), (clock, due) -> due.metAt(header.at()));
            } else if (name.startsWith(Header.GONE)) {
                after.remove(name.substring(Header.GONE.length()));
            }
        });
        return after;
    }

    private boolean has(String id) {
        return header.ids().containsKey(id);
    }

    private Set<EventType> happenedHere() {
        var here = left(with(is(EventType.ESCALATED) ? lasting() : file.happenedHere()), header.type());
        if (handler().isEmpty() && (leaves() || header.id(Header.HANDLER).equals(Header.NOBODY))) {
            here.remove(EventType.ASSIGNED);
        }
        if (header.role() == Role.COMPLAINANT) {
            // Whoever does something in the chat can be told something there.
            here.remove(EventType.UNREACHABLE);
        }
        return here;
    }

    /** What holds of the person, or for the law, holds in the next stage too. */
    private Set<EventType> lasting() {
        return file.happenedHere().stream().filter(LASTING::contains).collect(Collectors.toSet());
    }

    /** What still counts of what has happened once an event has taken back what it takes back. */
    static Set<EventType> left(Set<EventType> happened, EventType type) {
        var left = new HashSet<>(happened);
        left.removeAll(UNDOES.getOrDefault(type, Set.of()));
        return left;
    }

    private Set<EventType> with(Set<EventType> types) {
        var more = new HashSet<>(types);
        more.add(header.type());
        if (isHeldNow()) {
            more.add(EventType.HELD);
        }
        return more;
    }

    private TreeSet<String> clocks(String prefix) {
        var clocks = new TreeSet<String>();
        header.ids().keySet().stream().filter(name -> name.startsWith(prefix))
                .forEach(name -> clocks.add(name.substring(prefix.length())));
        return clocks;
    }

    private List<String> links() {
        return Stream.concat(file.links().stream(), Stream.of(header.id(Header.LINKS).split(" ")))
                .filter(reference -> !reference.isEmpty()).distinct().toList();
    }

    /** Whoever works on a case does so for their team and in its stage: another one begins with nobody. */
    private String handler() {
        var named = header.id(Header.HANDLER);
        if (!named.isEmpty()) {
            return named.equals(Header.NOBODY) ? "" : named;
        }
        return leaves() ? "" : file.handler();
    }

    private boolean leaves() {
        return is(EventType.ESCALATED) || !id(Header.TEAM, file.team()).equals(file.team());
    }
}
