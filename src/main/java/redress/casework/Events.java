package redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.calendar.WorkingCalendar;

/**
 * Makes the headers of a case's events as its policy wants them. An event carries every due time that it sets, meets or
 * lifts, so that the log alone says what was due when:
 *
 * <ul>
 * <li>A clock of staff starts with its event unless it runs already; an event that meets and starts it starts it anew. A
 *     window starts anew each time, so that a later message never leaves the complainant less time than the policy gives. A
 *     clock that starts with the opening or with an escalation starts whenever a case enters its stage, by either way.
 * <li>While a case is held, a clock that stops meanwhile is not started: it waits for the release, whose day is then its
 *     day 0. One that runs already is due later by the days after the day of holding through the day of release; where it
 *     was put off meanwhile, by those after that day. What ends a case or a stage releases it too.
 * <li>Of what somebody does without a name but the day is known. What counts days is not touched by that. Hours count from the
 *     beginning of that day, so that nothing is later than the policy says; fewer than {@value #DAY} count from its end, as they
 *     could be over before anybody wrote.
 * <li>Where a case is taken up again, what it still owes starts anew that day.
 * <li>An escalation closes the stage: what it does not meet, nobody owes any more. The end of a case does the same for the
 *     clocks of staff; a window stays open, as whoever complained may still come back.
 * </ul>
 */
public final class Events {

    /** A clock of fewer hours does not count from the beginning of a day of which but the day is known; our own number. */
    static final int DAY = 24;

    private static final Set<EventType> GOING_ON = Set.of(EventType.RELEASED, EventType.REOPENED);
    private static final Set<EventType> ENDING = Set.of(EventType.CLOSED, EventType.STOPPED, EventType.WITHDRAWN,
            EventType.ERASED);

    private final Policy policy;
    private final WorkingCalendar calendar;

    /**
     * How a case opens.
     *
     * @param kind  what kind of case it is
     * @param stage the id of the stage in which it opens; empty for the first
     * @param team  the id of the team that gets it
     * @param held  whether it opens held
     * @param links the references of the cases that open with it
     */
    public record Opening(Kind kind, String stage, String team, boolean held, List<String> links) {
        public Opening {
            links = List.copyOf(links);
        }

        /** In the first stage, not held, alone. */
        public static Opening of(Kind kind, String team) {
            return new Opening(kind, "", team, false, List.of());
        }
    }

    /** Events under one policy. */
    public Events(Policy policy) {
        this.policy = policy;
        this.calendar = policy.organisation().calendar();
    }

    /**
     * The first event of a case.
     *
     * @param at when it was received
     */
    public Header opened(Opening opening, Instant at) {
        return opened(opening, at, Role.COMPLAINANT, Map.of());
    }

    /**
     * The same where it may be staff who write down what they were told.
     *
     * @param role in what part whoever opens it acts
     * @param more ids of its own, such as {@link Header#SINCE}
     */
    public Header opened(Opening opening, Instant at, Role role, Map<String, String> more) {
        var stage = opening.kind().stage(opening.stage()).orElse(opening.kind().first());
        var ids = new LinkedHashMap<>(more);
        ids.put(Header.KIND, opening.kind().id());
        ids.put(Header.STAGE, stage.id());
        ids.put(Header.TEAM, opening.team());
        if (opening.held()) {
            ids.put(Header.HELD, Header.YES);
        }
        if (!opening.links().isEmpty()) {
            ids.put(Header.LINKS, String.join(" ", opening.links()));
        }
        start(ids, Case.unopened(""), stage, EventType.OPENED, since(ids, at), opening.held());
        return Header.of(1, EventType.OPENED, at, role, ids);
    }

    /**
     * The next event of a case.
     *
     * @param file the case
     * @param type what happens
     * @param at   when
     * @param role in what part somebody acts
     * @param more ids of its own
     */
    public Header next(Case file, EventType type, Instant at, Role role, Map<String, String> more) {
        var ids = new LinkedHashMap<>(more);
        policy.stage(file).ifPresent(stage -> {
            boolean releases = file.isHeld() && Folding.ends(type);
            if (releases) {
                resume(ids, file, at);
            }
            if (releases && GOING_ON.contains(type)) {
                stage.clocks().stream().filter(clock -> file.hold().waiting().contains(clock.id()))
                        .forEach(clock -> begin(ids, clock, at));
            }
            end(ids, file, stage, type);
            if (type.equals(EventType.REOPENED)) {
                restart(ids, file, stage, at);
            }
            if (!type.equals(EventType.ESCALATED)) {
                boolean held = file.isHeld() && !releases || type.equals(EventType.HELD) && !file.state().isOver();
                start(ids, file, stage, type, since(ids, at), held);
            }
        });
        return Header.of(file.sequence() + 1, type, at, role, ids);
    }

    /**
     * A case goes on to another stage of its kind, and to the team of that stage if it has one.
     *
     * @param stage the stage
     * @param more  ids of its own; a team among them has the case, whatever the stage says
     */
    public Header escalated(Case file, Stage stage, Instant at, Role role, Map<String, String> more) {
        var ids = new LinkedHashMap<>(more);
        ids.put(Header.STAGE, stage.id());
        if (!stage.team().isEmpty()) {
            ids.putIfAbsent(Header.TEAM, stage.team());
        }
        var header = next(file, EventType.ESCALATED, at, role, ids);
        var all = new LinkedHashMap<>(header.ids());
        start(all, Case.unopened(""), stage, EventType.ESCALATED, since(all, at), false);
        // A clock that the new stage has under the same name is a new deadline, whatever became of the old one.
        all.keySet().stream().filter(id -> id.startsWith(Header.DUE)).map(id -> id.substring(Header.DUE.length())).toList()
                .forEach(clock -> {
                    all.remove(Header.MET + clock);
                    all.remove(Header.GONE + clock);
                });
        return Header.of(header.sequence(), EventType.ESCALATED, at, role, all);
    }

    /**
     * Deadlines move to the end of a later day.
     *
     * @param moved the days by clock; those of clocks that do not run, or are not due before them, are left out
     * @param more  ids of its own
     */
    public Header extended(Case file, Map<String, LocalDate> moved, Instant at, Role role, Map<String, String> more) {
        var ids = new LinkedHashMap<>(more);
        moved.forEach((clock, day) -> file.deadline(clock).filter(due -> !due.isMet())
                .filter(due -> day.isAfter(due.due().toLocalDate())).ifPresent(due -> {
                    set(ids, due.clock(), calendar.endOf(day), true, due.side(), due.stops());
                    if (file.isHeld() && due.stops()) {
                        ids.put(Header.ANEW + due.clock(), Header.YES);
                    }
                }));
        return next(file, EventType.EXTENDED, at, role, ids);
    }

    /**
     * Deadlines are due at another time, as the calendar has changed.
     *
     * @param moved the deadlines as they are from now on
     */
    public Header recalculated(Case file, Collection<Deadline> moved, Instant at) {
        var ids = new LinkedHashMap<String, String>();
        moved.forEach(due -> set(ids, due.clock(), due.due(), due.certain(), due.side(), due.stops()));
        return next(file, EventType.RECALCULATED, at, Role.PROGRAM, ids);
    }

    /** When the clocks begin that an event starts: on an earlier day, at noon, where it was entered later than it happened. */
    private Instant since(Map<String, String> ids, Instant at) {
        return Optional.ofNullable(ids.get(Header.SINCE)).map(LocalDate::parse).filter(day -> day.isBefore(calendar.dayOf(at)))
                .map(day -> day.atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant()).orElse(at);
    }

    private void start(Map<String, String> ids, Case file, Stage stage, EventType type, Instant at, boolean held) {
        stage.clocks().stream().filter(clock -> startsWith(clock, type))
                .filter(clock -> !runs(file, clock, at) || ids.containsKey(Header.MET + clock.id())).forEach(clock -> {
                    if (held && clock.stops()) {
                        ids.put(Header.WAITS + clock.id(), Header.YES);
                    } else {
                        begin(ids, clock, at);
                    }
                });
    }

    /**
     * A case that is taken up again owes anew what it has not done in its stage: each clock of staff that had begun starts anew
     * that day, if what meets it has not happened or is taken back. That a person has read it stands.
     */
    private void restart(Map<String, String> ids, Case file, Stage stage, Instant at) {
        var here = Folding.left(file.happenedHere(), EventType.REOPENED);
        stage.clocks().stream().filter(clock -> clock.side() == Side.STAFF)
                .filter(clock -> clock.starts().isEntering() || here.contains(clock.starts()))
                .filter(clock -> !here.contains(clock.metBy()) && !clock.metBy().equals(EventType.ACKNOWLEDGED))
                .filter(clock -> !runs(file, clock, at)).forEach(clock -> begin(ids, clock, at));
    }

    private void begin(Map<String, String> ids, Clock clock, Instant at) {
        boolean isShort = clock.within().isElapsed() && clock.within().count() < DAY;
        var from = isShort && ids.containsKey(Header.ANONYMOUS)
                ? calendar.dayOf(at).plusDays(1).atStartOfDay(calendar.zone()).toInstant() : at;
        var due = clock.within().dueFrom(from, calendar);
        ids.remove(Header.MET + clock.id());
        set(ids, clock.id(), due.at(), due.certain(), clock.side(), clock.stops());
    }

    private static boolean startsWith(Clock clock, EventType type) {
        return clock.starts().equals(type) || type.isEntering() && clock.starts().isEntering();
    }

    /** Whether what runs is to stay: a window only where it was put off to a later day than it would have from now. */
    private boolean runs(Case file, Clock clock, Instant at) {
        return file.deadline(clock.id()).filter(due -> !due.isMet())
                .filter(due -> !due.isWindow() || due.due().isAfter(clock.within().dueFrom(at, calendar).at())).isPresent();
    }

    private void resume(Map<String, String> ids, Case file, Instant at) {
        var held = file.hold().since();
        var until = calendar.dayOf(at);
        file.deadlines().values().stream().filter(due -> due.stops() && !due.isMet()).forEach(due -> {
            var last = due.due().toLocalDate();
            var since = calendar.dayOf(due.anew().isAfter(held) ? due.anew() : held);
            var day = policy.clock(file, due.clock()).map(Clock::within)
                    .map(within -> within.resumed(last, since, until, calendar)).orElse(last);
            if (day.isAfter(last)) {
                set(ids, due.clock(), calendar.endOf(day), due.certain() && calendar.isKnown(day), due.side(), due.stops());
            }
        });
    }

    private static void end(Map<String, String> ids, Case file, Stage stage, EventType type) {
        file.deadlines().values().stream().filter(due -> !due.isMet()).forEach(due -> {
            boolean meets = stage.clock(due.clock()).filter(clock -> clock.metBy().equals(type)).isPresent();
            boolean gone = type.equals(EventType.ESCALATED) || ENDING.contains(type) && !due.isWindow();
            if (meets) {
                ids.put(Header.MET + due.clock(), Header.YES);
            } else if (gone) {
                lift(ids, due.clock());
                ids.put(Header.GONE + due.clock(), Header.YES);
            }
        });
    }

    private static void lift(Map<String, String> ids, String clock) {
        List.of(Header.DUE, Header.UNCERTAIN, Header.WINDOW, Header.RUNS, Header.ANEW)
                .forEach(prefix -> ids.remove(prefix + clock));
    }

    private static void set(Map<String, String> ids, String clock, ZonedDateTime due, boolean certain, Side side,
                            boolean stops) {
        lift(ids, clock);
        ids.put(Header.DUE + clock, due.toString());
        if (!certain) {
            ids.put(Header.UNCERTAIN + clock, Header.YES);
        }
        if (side == Side.COMPLAINANT) {
            ids.put(Header.WINDOW + clock, Header.YES);
        }
        if (!stops) {
            ids.put(Header.RUNS + clock, Header.YES);
        }
    }
}
