package redress.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.calendar.WorkingCalendar;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;

/**
 * The register of cases that an inspector asks for: a line for each case, with outcomes and reasons in staff's own words. It is
 * the operator's own, as it names references and says what was found; whoever gets it has to be allowed to.
 */
public final class Register {

    /** What the columns are called. */
    public static final List<String> HEADS = List.of("Reference", "Kind", "Subject", "Stage", "State", "Received", "Acknowledged",
            "Outcome told", "In time", "Outcome", "Reasons", "Later dates", "Remedies", "Ended", "How it ended");

    private static final String NEXT = "; ";
    private static final Set<EventType> ENDS = Set.of(EventType.CLOSED, EventType.STOPPED, EventType.WITHDRAWN);

    private final WorkingCalendar calendar;
    private final Names names;
    private final List<List<String>> lines = new ArrayList<>();

    /**
     * An empty register.
     *
     * @param calendar the organisation's days
     */
    public Register(WorkingCalendar calendar, Names names) {
        this.calendar = calendar;
        this.names = names;
    }

    /** The lines by the day of receipt, each with a text for each of the {@link #HEADS}. */
    public List<List<String>> lines() {
        return lines.stream().sorted(Comparator.comparing((List<String> line) -> line.get(HEADS.indexOf("Received")))
                .thenComparing(line -> line.get(0))).toList();
    }

    /** The day on which a case was received, in the organisation's zone. */
    public LocalDate received(CaseHistory history) {
        return day(history.headers().get(0).at());
    }

    /**
     * Enters a case.
     *
     * @param bodies what was said at the event of a number; nothing if it was erased
     */
    public void enter(String reference, CaseHistory history, LongFunction<Optional<Body>> bodies) {
        var headers = history.headers();
        var file = Case.of(reference, headers);
        var opened = headers.get(0);
        var outcomes = of(headers, EventType.OUTCOME).toList();
        var ended = headers.stream().filter(header -> ENDS.contains(header.type()) && file.state().isOver())
                .reduce((earlier, later) -> later);
        lines.add(List.of(reference, names.kind(file.kind()), opened.id(Header.SUBJECT).isEmpty() ? ""
                        : options(opened, Header.SUBJECT, id -> names.subject(file.kind(), id)),
                names.stage(file.kind(), file.stage()), file.state().id(), day(opened.at()).toString(),
                days(of(headers, EventType.ACKNOWLEDGED)), days(outcomes.stream()),
                outcomes.stream().map(outcome -> inTime(headers, outcome)).collect(Collectors.joining(NEXT)),
                outcomes.stream().map(this::result).collect(Collectors.joining(NEXT)),
                outcomes.stream().map(outcome -> words(bodies, outcome)).collect(Collectors.joining(NEXT)),
                of(headers, EventType.EXTENDED).map(later -> day(later.at()) + ": " + words(bodies, later))
                        .collect(Collectors.joining(NEXT)),
                headers.stream().filter(header -> !header.id(Header.REMEDY).isEmpty()).map(header -> options(header, Header.REMEDY,
                        id -> names.option(Header.REMEDY, header.type().id(), id))).collect(Collectors.joining(NEXT)),
                ended.map(end -> day(end.at()).toString()).orElse(""),
                ended.map(end -> (names.event(end.type().id()) + ". " + words(bodies, end)).strip()).orElse("")));
    }

    private String result(Header outcome) {
        return outcome.id(Header.RESULT).isEmpty() ? "No finding recorded"
                : options(outcome, Header.RESULT, id -> names.option(Header.RESULT, outcome.type().id(), id));
    }

    private static String options(Header header, String name, UnaryOperator<String> words) {
        return Stream.of(header.id(name).split(" ")).map(words).collect(Collectors.joining(", "));
    }

    /** Whether the time limits that an event met were kept. */
    private static String inTime(List<Header> headers, Header event) {
        var before = Case.of("", headers.subList(0, (int) event.sequence() - 1));
        var met = before.deadlines().values().stream().filter(due -> event.ids().containsKey(Header.MET + due.clock())).toList();
        return met.isEmpty() ? "no limit" : met.stream().anyMatch(due -> due.isPast(event.at())) ? "late" : "in time";
    }

    private static String words(LongFunction<Optional<Body>> bodies, Header event) {
        return bodies.apply(event.sequence()).map(body -> body.lines().stream().filter(line -> !line.text().isBlank())
                .map(Register::words).collect(Collectors.joining(" | "))).orElse("erased");
    }

    private static String words(Line line) {
        return line.label().isEmpty() ? line.text() : line.label() + ": " + line.text();
    }

    private static Stream<Header> of(List<Header> headers, EventType type) {
        return headers.stream().filter(header -> header.type().equals(type));
    }

    private String days(Stream<Header> events) {
        return events.map(event -> day(event.at()).toString()).collect(Collectors.joining(NEXT));
    }

    private LocalDate day(Instant at) {
        return calendar.dayOf(at);
    }
}
