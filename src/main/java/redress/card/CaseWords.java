package redress.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.calendar.WorkingCalendar;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.CaseAction;
import redress.casework.CaseState;
import redress.casework.Clock;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Kind;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Policy;
import redress.casework.Role;
import redress.casework.Stage;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.message.PlainText;

/**
 * The words for what belongs to a case: its kind, its stage, its dates, who did what.
 *
 * @param policy   the policy of the case
 * @param phrases  the language in which they are said
 * @param calendar the organisation's days; one for all cards, as it costs something to find its holidays
 */
public record CaseWords(Policy policy, Phrases phrases, WorkingCalendar calendar) {

    private static final Map<CaseState, Phrase> STATES = Map.of(CaseState.RECEIVED, Phrase.STATE_NEW,
            CaseState.ACKNOWLEDGED, Phrase.STATE_ACKNOWLEDGED, CaseState.HELD, Phrase.STATE_ON_HOLD, CaseState.DECIDED,
            Phrase.STATE_DECIDED, CaseState.CLOSED, Phrase.STATE_CLOSED, CaseState.WITHDRAWN, Phrase.STATE_WITHDRAWN);
    private static final Map<EventType, Phrase> EVENTS = Map.ofEntries(
            Map.entry(EventType.OPENED, Phrase.HAPPENED_OPENED),
            Map.entry(EventType.ACKNOWLEDGED, Phrase.HAPPENED_ACKNOWLEDGED),
            Map.entry(EventType.ASSIGNED, Phrase.HAPPENED_ASSIGNED),
            Map.entry(EventType.EXTENDED, Phrase.HAPPENED_EXTENDED),
            Map.entry(EventType.HELD, Phrase.HAPPENED_HELD),
            Map.entry(EventType.RELEASED, Phrase.HAPPENED_RELEASED),
            Map.entry(EventType.OUTCOME, Phrase.HAPPENED_OUTCOME),
            Map.entry(EventType.WITHDRAWN, Phrase.HAPPENED_WITHDRAWN),
            Map.entry(EventType.STOPPED, Phrase.HAPPENED_STOPPED),
            Map.entry(EventType.CLOSED, Phrase.HAPPENED_CLOSED),
            Map.entry(EventType.REOPENED, Phrase.HAPPENED_REOPENED),
            Map.entry(EventType.MESSAGE_IN, Phrase.HAPPENED_MESSAGE_IN),
            Map.entry(EventType.EVIDENCE_ADDED, Phrase.HAPPENED_EVIDENCE),
            Map.entry(EventType.EVIDENCE_REFUSED, Phrase.HAPPENED_FILE_REFUSED),
            Map.entry(EventType.REACHED, Phrase.HAPPENED_REACHED),
            Map.entry(EventType.OVERDUE, Phrase.HAPPENED_OVERDUE),
            Map.entry(EventType.UNREACHABLE, Phrase.HAPPENED_UNREACHABLE),
            Map.entry(EventType.AMENDED, Phrase.HAPPENED_AMENDED),
            Map.entry(EventType.RETURNED, Phrase.HAPPENED_RETURNED),
            Map.entry(EventType.LINKED, Phrase.HAPPENED_LINKED),
            Map.entry(EventType.LEGAL_HOLD, Phrase.HAPPENED_LEGAL_HOLD),
            Map.entry(EventType.LEGAL_HOLD_LIFTED, Phrase.HAPPENED_LEGAL_HOLD_LIFTED),
            Map.entry(EventType.ERASURE_ANNOUNCED, Phrase.HAPPENED_ERASURE_ANNOUNCED),
            Map.entry(EventType.ERASED, Phrase.HAPPENED_ERASED),
            Map.entry(EventType.IDENTIFIED, Phrase.HAPPENED_IDENTIFIED),
            Map.entry(EventType.LOOKED_THROUGH, Phrase.HAPPENED_LOOKED_THROUGH),
            Map.entry(EventType.DATA_GIVEN, Phrase.HAPPENED_DATA_GIVEN),
            Map.entry(EventType.RECALCULATED, Phrase.HAPPENED_RECALCULATED));

    /** The same with a calendar of its own. */
    public CaseWords(Policy policy, Phrases phrases) {
        this(policy, phrases, policy.organisation().calendar());
    }

    /** What its kind is called. */
    public String kind(Case file) {
        return policy.kind(file.kind()).map(Kind::name).orElse(file.kind());
    }

    /** What its stage is called. */
    public String stage(Case file) {
        return policy.stage(file).map(Stage::name).orElse(file.stage());
    }

    /** How far it is. */
    public String state(Case file) {
        return phrases.say(STATES.get(file.state()));
    }

    /** The name of one of its clocks. */
    public String clock(Case file, String id) {
        return policy.clock(file, id).map(Clock::name).orElse(id);
    }

    /** The day of a deadline in words, with the time of day if it counts hours. */
    public String date(Deadline deadline) {
        var day = deadline.due().toLocalDate();
        return deadline.time().map(time -> phrases.moment(day, time)).orElseGet(() -> phrases.date(day));
    }

    /** What is due when: "Outcome by Friday 4 December 2026". */
    public String due(Case file, Deadline deadline) {
        return phrases.say(deadline.isWindow() ? Phrase.WINDOW : deadline.certain() ? Phrase.DUE : Phrase.DUE_UNCERTAIN,
                Map.of("clock", clock(file, deadline.clock()), "due", date(deadline)));
    }

    /** A moment in words, in the organisation's zone. */
    public String moment(Instant at) {
        var when = at.atZone(policy.organisation().zone());
        return phrases.moment(when.toLocalDate(), when.toLocalTime());
    }

    /** Who sent a case of whom nothing is kept: the name that was drawn for them, and the day. */
    Optional<String> unrecorded(Case file, Body opening) {
        return Optional.of(opening.by()).filter(by -> by.id() == 0 && !by.name().isEmpty()).map(by -> phrases.say(
                Phrase.CARD_ANONYMOUS, Map.of("name", by.name(), "date",
                        phrases.date(file.openedAt().atZone(policy.organisation().zone()).toLocalDate()))));
    }

    /** When something happened, in words: but the day, where no more is known. */
    String when(Header header) {
        return header.ids().containsKey(Header.ANONYMOUS)
                ? phrases.date(header.at().atZone(policy.organisation().zone()).toLocalDate()) : moment(header.at());
    }

    /** The same short, as it stands before a line. */
    String brief(Header header, LocalDate today) {
        return header.ids().containsKey(Header.ANONYMOUS) ? when(header) : brief(header.at(), today);
    }

    /** The same short, as it stands before a line: the year only if it is not this one. */
    String brief(Instant at, LocalDate today) {
        return phrases.brief(at.atZone(policy.organisation().zone()).toLocalDateTime(), today);
    }

    /** A person as staff see them. */
    public static String person(Party party) {
        var name = PlainText.line(party.name());
        return party.username().isEmpty() ? name : name + " (@" + PlainText.line(party.username()) + ")";
    }

    /** Staff are named. Of whoever brought a case only that is shown which they told: they may not want to be named at all. */
    public String who(Role role, Party party) {
        return by(role).orElseGet(() -> person(party));
    }

    /** In what part somebody acted who is not named. */
    Optional<String> by(Role role) {
        return switch (role) {
            case STAFF -> Optional.empty();
            case COMPLAINANT -> Optional.of(phrases.say(Phrase.BY_COMPLAINANT));
            case REPRESENTED -> Optional.of(phrases.say(Phrase.BY_REPRESENTED));
            case PROGRAM -> Optional.of(phrases.say(Phrase.BY_PROGRAM));
        };
    }

    /**
     * What one press is called that brought these events about: each by its name in the pack, else by what every policy knows
     * it as, else by the words on the button.
     */
    public String deed(Case file, List<Header> events) {
        return events.stream().map(event -> event(file, event)).distinct().collect(Collectors.joining(", "));
    }

    /** Whether a complainant's press was only noted: the words on the button would read as if it were done. */
    private static boolean asked(Header event) {
        return event.type().equals(EventType.NOTED) && event.role() == Role.COMPLAINANT;
    }

    private String event(Case file, Header event) {
        var id = event.type().id();
        return Optional.ofNullable(policy.events().get(id))
                .or(() -> Optional.ofNullable(EVENTS.get(event.type())).map(phrase -> phrases.say(phrase,
                        Map.of("clock", clock(file, event.id(Header.CLOCK))))))
                .or(() -> policy.action(event.id(Header.ACTION)).map(action -> asked(event) ? phrases.say(Phrase.HAPPENED_ASKED,
                        Map.of("action", action.label())) : action.label()))
                .orElse(id);
    }

    /** The lines of what was told, cleaned of signs that could disturb a screen. */
    public static List<String> lines(List<Line> lines) {
        return lines.stream().filter(line -> !line.isSilent()).map(line -> line.label() + ": " + PlainText.safe(line.text())).toList();
    }
}
