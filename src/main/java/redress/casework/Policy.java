package redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one organisation's policy binds it to.
 *
 * @param organisation whose it is
 * @param kinds        the kinds of case by id
 * @param teams        the teams by id
 * @param mainTeam     the id of the team that gets what belongs to no other
 * @param safeguard    what becomes of an alarm that someone is at risk
 * @param events       the names of its own types of events, by id, in the order of the pack
 * @param actions      what can be done with a case by a button, in the order of the buttons
 */
public record Policy(Organisation organisation, Map<String, Kind> kinds, Map<String, Team> teams, String mainTeam,
                     Safeguard safeguard, Map<String, String> events, List<CaseAction> actions) {
    public Policy {
        kinds = Map.copyOf(kinds);
        teams = Map.copyOf(teams);
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        actions = List.copyOf(actions);
    }

    /** The same with other kinds of case. */
    public Policy withKinds(Map<String, Kind> others) {
        return new Policy(organisation, others, teams, mainTeam, safeguard, events, actions);
    }

    /** The same with other actions. */
    public Policy withActions(List<CaseAction> others) {
        return new Policy(organisation, kinds, teams, mainTeam, safeguard, events, others);
    }

    /** The same with other teams for what belongs to no other and for alarms; the groups stay. */
    public Policy withMainTeam(String main, String alarms) {
        return new Policy(organisation, kinds, teams, main, new Safeguard(alarms, safeguard.kind()), events, actions);
    }

    /** The same with these closed days besides its own. */
    public Policy withClosedDays(Set<LocalDate> more) {
        return new Policy(organisation.closedToo(more), kinds, teams, mainTeam, safeguard, events, actions);
    }

    /** The kind of that id. */
    public Optional<Kind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** The team of that id. */
    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** The stage that a case is in. */
    public Optional<Stage> stage(Case file) {
        return kind(file.kind()).flatMap(kind -> kind.stage(file.stage()));
    }

    /**
     * The id of the team that an alarm goes to: the safeguarding team, unless it is the one that the matter may be about.
     *
     * @param concerned the ids of the teams that it may be about
     */
    public String alarmTeam(Set<String> concerned) {
        return Stream.concat(Stream.of(safeguard.team(), mainTeam), teams.keySet().stream().sorted())
                .filter(team -> !concerned.contains(team)).findFirst().orElse(safeguard.team());
    }

    /** What staff can do with a case now by a button, in the order of the buttons. */
    public List<CaseAction> actions(Case file) {
        return actions.stream().filter(action -> action.by() == Side.STAFF && action.isOpen(file)).toList();
    }

    /**
     * What staff still have to do with a case that is decided, though no clock runs for it: what one of the pack's own events
     * asks for or ends, and telling the outcome to somebody whom no message reaches. Of several ways to deal with one event,
     * any does.
     */
    public List<CaseAction> owed(Case file) {
        if (file.state() != CaseState.DECIDED) {
            return List.of();
        }
        return actions(file).stream().filter(action -> action.after().equals(EventType.UNREACHABLE)
                ? !file.happenedHere().contains(EventType.REACHED)
                : !action.until().equals(EventType.NONE) && !action.until().equals(EventType.CLOSED)
                        && !(action.after().isBuiltIn() && action.until().isBuiltIn())
                        && !action.after().equals(EventType.NONE) && actions.stream().noneMatch(
                                other -> other.fits(file) && other.after().equals(action.after()) && other.isDone(file)))
                .toList();
    }

    /**
     * What the complainant can do by the buttons under a message.
     *
     * @param told the events of which the message tells, {@link EventType#NONE} for the receipt; a message that tells an
     *             outcome has reached them once they can press
     */
    public List<CaseAction> offers(Case file, Collection<EventType> told) {
        return actions.stream().filter(action -> action.by() == Side.COMPLAINANT && action.fits(file)
                && !action.isDone(file)).filter(action -> told.contains(action.after())
                || action.after().equals(EventType.REACHED) && told.contains(EventType.OUTCOME)).toList();
    }

    /** Whether the last day of an action's window has passed; a window that has not begun to run has not. */
    public boolean isLate(CaseAction action, Case file, Instant now) {
        return file.deadline(action.window()).filter(window -> window.isPast(now)).isPresent();
    }

    /** What an event is called: by the action that brought it about, else by its own name in the pack, else by its id. */
    public String name(Header header) {
        return action(header.id(Header.ACTION)).map(CaseAction::label)
                .orElseGet(() -> events.getOrDefault(header.type().id(), header.type().id()));
    }

    /** All types of events that can happen to its cases: the built-in ones, then its own. */
    public List<EventType> eventTypes() {
        return Stream.concat(EventType.builtIn().stream(), events.keySet().stream().map(EventType::of)).toList();
    }

    /** The clock of a case's kind with that id, that of its stage first. */
    public Optional<Clock> clock(Case file, String id) {
        return Stream.concat(stage(file).stream(), kind(file.kind()).stream().flatMap(kind -> kind.stages().stream()))
                .flatMap(stage -> stage.clock(id).stream()).findFirst();
    }

    /** The action of that id. */
    public Optional<CaseAction> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }
}
