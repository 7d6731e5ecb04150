package redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.dialog.State;
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
     * A call of another dialog.
     *
     * @param state  the state that calls, under whose name the answers are kept
     * @param dialog the dialog that is called
     * @param at     where that is written
     */
    record Call(String state, String dialog, Position at) {
    }

    private final String id;
    private final FileFaults faults;
    private final Map<String, Position> names;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, AnswerTraits> answers = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private boolean whole = true;

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

    Map<String, State> states() {
        return states;
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

    /** Whether all ways from state to state are known. */
    boolean whole() {
        return whole;
    }

    /** Some state or way could not be read, so that nothing is held against states that seem to be out of reach. */
    void broken() {
        whole = false;
    }
}
