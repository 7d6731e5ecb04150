package redress.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.calendar.Period;

/**
 * Works the clocks of a case out once more from what happened to it. What a person set, such as the day to which a deadline
 * was put off, is taken as it is; all else has to come out as the log says, or the calendar has changed since.
 */
public final class Recalculation {

    /** What an event says of clocks: whatever else it carries was given to it. */
    private static final List<String> COMPUTED = List.of(Header.DUE, Header.UNCERTAIN, Header.MET, Header.GONE, Header.WAITS,
            Header.WINDOW, Header.RUNS, Header.ANEW);

    /**
     * How many weekdays a changed calendar can move a deadline, in our own judgement: holidays are made or moved one at a time,
     * and a week that an organisation closes has five. What lies further away was reckoned wrongly.
     */
    private static final int FURTHEST = 5;

    private final Policy policy;
    private final Events events;

    /**
     * Something that an event says of a clock and that comes out otherwise.
     *
     * @param event    the number of the event
     * @param clock    the id of the clock
     * @param kept     what the event says
     * @param expected what comes out
     * @param calendar whether a changed calendar explains it
     */
    public record Difference(long event, String clock, String kept, String expected, boolean calendar) {
    }

    /** Under one policy and its calendar. */
    public Recalculation(Policy policy) {
        this.policy = policy;
        this.events = new Events(policy);
    }

    /**
     * Holds each event of a log against what its rules make of the events before it.
     *
     * @param log all headers of a case, in order
     * @throws IllegalArgumentException if they are not in order
     */
    public List<Difference> differences(String reference, List<Header> log) {
        var differences = new ArrayList<Difference>();
        var file = Case.unopened(reference);
        for (var header : log) {
            var after = file.after(header);
            differences.addAll(differences(after, header, again(file, header)));
            file = after;
        }
        return differences;
    }

    /**
     * The case as it would be had all that happened to it happened under this calendar.
     *
     * @param log all headers of a case, in order
     */
    public Case today(String reference, List<Header> log) {
        var file = Case.unopened(reference);
        for (var header : log) {
            var own = header.type().equals(EventType.RECALCULATED)
                    ? new Header(header.sequence(), header.type(), header.at(), header.role(), new TreeMap<>()) : header;
            file = file.after(again(file, own));
        }
        return file;
    }

    /**
     * The open deadlines of a case that are due at another time under this calendar, or whose time is certain now, as they
     * have to be. A window of the complainant never becomes shorter.
     */
    public List<Deadline> moved(Case file, List<Header> log) {
        var today = today(file.reference(), log);
        return file.deadlines().values().stream().filter(due -> !due.isMet()).flatMap(due -> today.deadline(due.clock())
                .filter(now -> !now.isMet()).filter(now -> !now.due().isEqual(due.due()) || now.certain() && !due.certain())
                .filter(now -> !due.isWindow() || !now.due().isBefore(due.due()))
                .filter(now -> now.due().isEqual(due.due()) || isCalendars(file, due.clock(), due.due(), now.due()))
                .stream()).toList();
    }

    private Header again(Case file, Header header) {
        var own = header.ids().entrySet().stream().filter(id -> COMPUTED.stream().noneMatch(id.getKey()::startsWith))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var at = header.at();
        if (header.type().equals(EventType.OPENED)) {
            var links = header.id(Header.LINKS);
            return policy.kind(header.id(Header.KIND)).map(kind -> events.opened(new Events.Opening(kind,
                    header.id(Header.STAGE), header.id(Header.TEAM), header.ids().containsKey(Header.HELD),
                    links.isEmpty() ? List.of() : List.of(links.split(" "))), at, header.role(), own)).orElse(header);
        }
        if (header.type().equals(EventType.EXTENDED)) {
            return events.extended(file, days(header), at, header.role(), own);
        }
        if (header.type().equals(EventType.RECALCULATED)) {
            return header;
        }
        return policy.kind(file.kind()).flatMap(kind -> kind.stage(header.id(Header.STAGE)))
                .filter(stage -> header.type().equals(EventType.ESCALATED))
                .map(stage -> events.escalated(file, stage, at, header.role(), own))
                .orElseGet(() -> events.next(file, header.type(), at, header.role(), own));
    }

    private static Map<String, LocalDate> days(Header header) {
        return header.ids().entrySet().stream().filter(id -> id.getKey().startsWith(Header.DUE)).collect(Collectors.toMap(
                id -> id.getKey().substring(Header.DUE.length()), id -> ZonedDateTime.parse(id.getValue()).toLocalDate()));
    }

    private List<Difference> differences(Case after, Header kept, Header again) {
        var names = new TreeSet<>(kept.ids().keySet());
        names.addAll(again.ids().keySet());
        return names.stream().flatMap(name -> COMPUTED.stream().filter(name::startsWith)
                .filter(prefix -> !kept.id(name).equals(again.id(name)))
                .map(prefix -> difference(after, name, name.substring(prefix.length()), kept, again))).toList();
    }

    private Difference difference(Case after, String name, String clock, Header kept, Header again) {
        boolean calendar = name.startsWith(Header.UNCERTAIN) || name.startsWith(Header.DUE)
                && time(kept.id(name)).flatMap(was -> time(again.id(name)).map(is -> isCalendars(after, clock, was, is)))
                .orElse(false);
        return new Difference(kept.sequence(), clock, said(name, kept), said(name, again), calendar);
    }

    private static Optional<ZonedDateTime> time(String due) {
        return Optional.of(due).filter(value -> !value.isEmpty()).map(ZonedDateTime::parse);
    }

    private static String said(String name, Header header) {
        return header.ids().containsKey(name) ? name + "=" + header.id(name) : "no " + name;
    }

    /** Whether two due times of one clock can come from two calendars. */
    private boolean isCalendars(Case file, String clock, ZonedDateTime one, ZonedDateTime other) {
        boolean ofWorkingDays = policy.clock(file, clock).map(Clock::within).filter(Period::isOfWorkingDays).isPresent();
        var first = one.isBefore(other) ? one.toLocalDate() : other.toLocalDate();
        var last = one.isBefore(other) ? other.toLocalDate() : one.toLocalDate();
        return ofWorkingDays && first.datesUntil(last).filter(Recalculation::isWeekday).limit(FURTHEST + 1L).count() <= FURTHEST;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
