package redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.pack.json.Position;

/**
 * A dialog while it is read: its states, and what has to be looked at once everything is read. One reading fills it, in
 * one thread.
 */
final class DialogDraft {

    /**
     * A way from one state to another.
     *
     * @param from the state
     * @param to   where it leads
     * @param at   where that is written
     */
    record Link(String from, String to, Position at) {
    }

    /**
     * What a state does.
     *
     * @param state the state
     * @param key   the key that tells it: "ask"
     * @param at    where that key is written
     */
    record Deed(String state, String key, Position at) {
    }

    /**
     * A call of another dialog.
     *
     * @param state  the state that calls, under whose name the answers are kept
     * @param dialog the dialog that is called
     * @param at     where that is written
     */
    record Call(String state, String dialog, Position at) {
    }

    /**
     * A date that puts deadlines off.
     *
     * @param question the name of the question that asks for it
     * @param clocks   the ids of the clocks
     */
    record Extension(String question, List<String> clocks) {
    }

    private final String id;
    private final FileFaults faults;
    private final Map<String, Position> names;
    private final Map<String, AnswerTraits> answers = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private final List<Call> invites = new ArrayList<>();
    private final List<String> shows = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Use> told = new ArrayList<>();
    private final List<Use> invited = new ArrayList<>();
    private final List<Use> onCase = new ArrayList<>();
    private final List<Use> ofStaff = new ArrayList<>();
    private final List<Position> tells = new ArrayList<>();

    /** Begins a dialog whose states have these names, at these places. */
    DialogDraft(String id, Map<String, Position> names, FileFaults faults) {
        this.id = id;
        this.names = names;
        this.faults = faults;
    }

    String id() {
        return id;
    }

    FileFaults faults() {
        return faults;
    }

    Map<String, Position> names() {
        return names;
    }

    Set<String> stateNames() {
        return names.keySet();
    }

    Map<String, AnswerTraits> answers() {
        return answers;
    }

    List<Link> links() {
        return links;
    }

    List<Call> calls() {
        return calls;
    }

    List<Use> uses() {
        return uses;
    }

    /** What its states do, as far as they could be read, in the order of the file. */
    List<Deed> deeds() {
        return deeds;
    }

    /** The ids of the event types that its states record; empty where one could not be read. */
    List<String> records() {
        return records;
    }

    /** The dialogs to which somebody else is invited. */
    List<Call> invites() {
        return invites;
    }

    /** The answers that somebody is shown who was invited. */
    List<String> shows() {
        return shows;
    }

    /** The questions that ask for a later day. */
    List<Extension> extensions() {
        return extensions;
    }

    /** Where it names what was told when the case was opened, by the keys of the answers. */
    List<Use> told() {
        return told;
    }

    /** Where its texts show what somebody is shown who was invited. */
    List<Use> invited() {
        return invited;
    }

    /** Where its texts need a case. */
    List<Use> onCase() {
        return onCase;
    }

    /** Where it needs to be asked of staff: it names who works on the case, or who is asked. */
    List<Use> ofStaff() {
        return ofStaff;
    }

    /** Where it says what the complainant is told of a case that opens. */
    List<Position> tells() {
        return tells;
    }

    /** Where it is written with which state it begins; the begin of the file if that cannot be read. */
    Position begin() {
        return links.stream().filter(link -> link.from().isEmpty()).map(Link::at).findFirst().orElse(Position.BEGIN);
    }
}
