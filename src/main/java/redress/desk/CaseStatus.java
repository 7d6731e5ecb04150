package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.casework.Case;
import redress.casework.CaseAction;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Kind;
import redress.casework.Policy;
import redress.casework.Role;
import redress.casework.Side;
import redress.casework.Stage;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.pack.StatusWords;

/**
 * Says in plain words where a case stands, to whoever brought it: what it is, what has come of it, what comes next and by
 * when, and what they can do until when. It promises nothing but what the pack says of a clock, and names nobody.
 *
 * @param rules    the rules of the case
 * @param language in which it is said, as two letters
 * @param file     the case
 * @param log      its events
 * @param now      when it is asked
 */
record CaseStatus(Rulebook.Rules rules, String language, Case file, List<Header> log, Instant now) {

    private static final Set<EventType> ADDING = Set.of(EventType.MESSAGE_IN, EventType.EVIDENCE_ADDED);
    private static final Map<EventType, Phrase> MEANINGS = Map.of(
            EventType.MESSAGE_OUT, Phrase.STATUS_ASKED, EventType.MESSAGE_IN, Phrase.STATUS_ADDED,
            EventType.EVIDENCE_ADDED, Phrase.STATUS_ADDED, EventType.EXTENDED, Phrase.STATUS_EXTENDED,
            EventType.RELEASED, Phrase.STATUS_RELEASED, EventType.REOPENED, Phrase.STATUS_REOPENED,
            EventType.ESCALATED, Phrase.STATUS_ESCALATED);

    /** All that is said of it, in paragraphs. */
    String words() {
        var parts = new ArrayList<>(List.of(inMailbox()));
        parts.addAll(windows());
        return String.join("\n\n", parts);
    }

    /** What is said of it to whoever comes with a receipt code, who has no buttons for it. */
    String inMailbox() {
        var parts = new ArrayList<String>();
        parts.add(head() + "\n" + on(Phrase.STATUS_SENT, file.openedAt()));
        var base = standing();
        parts.add(base.words());
        newest(base.sequence()).ifPresent(parts::add);
        parts.addAll(promised());
        return String.join("\n\n", parts);
    }

    /** What is said of it where whoever sent it gave no name. */
    String unnamed() {
        return head() + "\n" + phrases().say(Phrase.STATUS_UNNAMED);
    }

    /** The actions of whoever brought it that they can begin now, in time or late. */
    List<CaseAction> open() {
        return policy().actions().stream().filter(action -> action.by() == Side.COMPLAINANT)
                .filter(action -> new OwnAction(action).isPossible(file))
                .filter(action -> new OwnAction(action).dialog(policy(), file, now).isPresent()).toList();
    }

    private String head() {
        var kind = policy().kind(file.kind());
        var name = kind.map(Kind::name).orElse(file.kind());
        return kind.filter(each -> each.stages().size() > 1).flatMap(each -> policy().stage(file)).map(Stage::name)
                .map(stage -> phrases().say(Phrase.STATUS_CASE_STAGE,
                        Map.of("reference", file.reference(), "kind", name, "stage", stage)))
                .orElseGet(() -> phrases().say(Phrase.STATUS_CASE, Map.of("reference", file.reference(), "kind", name)));
    }

    /** Words, and the number of the event that they tell of. */
    private record Told(long sequence, String words) {
    }

    private Told standing() {
        return switch (file.state()) {
            case RECEIVED -> new Told(0, phrases().say(Phrase.STATUS_RECEIVED));
            case ACKNOWLEDGED -> newest(EventType.ACKNOWLEDGED, Phrase.STATUS_READ)
                    .orElseGet(() -> new Told(0, phrases().say(Phrase.STATUS_RECEIVED)));
            case HELD -> new Told(last(EventType.HELD).map(Header::sequence).orElse(1L), held());
            case DECIDED -> newest(EventType.REACHED, Phrase.STATUS_TOLD)
                    .orElseGet(() -> new Told(last(EventType.OUTCOME).map(Header::sequence).orElse(0L),
                            phrases().say(Phrase.STATUS_DECIDED)));
            case CLOSED -> newest(EventType.CLOSED, Phrase.STATUS_CLOSED)
                    .or(() -> newest(EventType.STOPPED, Phrase.STATUS_CLOSED)).orElseThrow();
            case WITHDRAWN -> newest(EventType.WITHDRAWN, Phrase.STATUS_WITHDRAWN).orElseThrow();
        };
    }

    private String held() {
        return status().happened(EventType.HELD).map(words -> words.fill(Map.of("day", day(file.hold().since()))))
                .orElseGet(() -> on(Phrase.STATUS_HELD, file.hold().since()));
    }

    private Optional<Told> newest(EventType type, Phrase phrase) {
        return Optional.of(type).filter(file.happenedHere()::contains).flatMap(this::last)
                .map(header -> new Told(header.sequence(), status().happened(type)
                        .map(words -> words.fill(Map.of("day", day(header.at())))).orElseGet(() -> on(phrase, header.at()))));
    }

    /** What the newest event of the stage means that has words of its own and came later than what was said already. */
    private Optional<String> newest(long after) {
        return log.stream().filter(header -> header.sequence() > Math.max(after, entered()))
                .filter(header -> !header.type().equals(EventType.HELD) && file.happenedHere().contains(header.type()))
                .flatMap(header -> meaning(header).stream()).reduce((earlier, later) -> later);
    }

    /** What an event means to whoever brought the case: what the pack says of it, or what every pack says. */
    private Optional<String> meaning(Header header) {
        boolean others = ADDING.contains(header.type()) && header.role() != Role.COMPLAINANT;
        return status().happened(header.type()).map(words -> words.fill(Map.of("day", day(header.at()))))
                .or(() -> Optional.ofNullable(MEANINGS.get(header.type())).map(phrase -> on(phrase, header.at())))
                .filter(words -> !others);
    }

    /** The number of the event that led into its stage, which may itself have words. */
    private long entered() {
        return last(EventType.ESCALATED).map(header -> header.sequence() - 1).orElse(0L);
    }

    private Optional<Header> last(EventType type) {
        return log.stream().filter(header -> header.type().equals(type)).reduce((earlier, later) -> later);
    }

    private List<String> promised() {
        return file.deadlines().values().stream().filter(deadline -> !deadline.isMet() && !deadline.isWindow())
                .filter(deadline -> !file.isHeld() || !deadline.stops()).flatMap(deadline ->
                        status().promised(file, deadline.clock()).map(words -> words.fill(Map.of("due", date(deadline)))
                                + (deadline.isPast(now) ? " " + phrases().say(Phrase.STATUS_LATE) : "")).stream()).toList();
    }

    private List<String> windows() {
        return open().stream().flatMap(action -> file.deadline(action.window()).filter(window -> !window.isMet()).stream()
                .map(window -> phrases().say(window.isPast(now) ? Phrase.STATUS_WINDOW_CLOSED : Phrase.STATUS_WINDOW,
                        Map.of("action", action.label(), "due", date(window))))).toList();
    }

    private Policy policy() {
        return rules.pack().policy(language);
    }

    private StatusWords status() {
        return rules.pack().statuses().in(language);
    }

    private Phrases phrases() {
        return rules.pack().spoken().in(language).phrases();
    }

    private String date(Deadline deadline) {
        return Alert.date(phrases(), deadline);
    }

    private String day(Instant at) {
        return phrases().date(at.atZone(policy().organisation().zone()).toLocalDate());
    }

    private String on(Phrase phrase, Instant at) {
        return phrases().say(phrase, Map.of("day", day(at)));
    }

    /** Shows nothing of what it says. */
    @Override
    public String toString() {
        return "CaseStatus[" + file.reference() + "]";
    }
}
