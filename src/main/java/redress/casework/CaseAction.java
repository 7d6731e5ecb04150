package redress.casework;

import java.util.Set;

/**
 * What can be done with a case by a button.
 *
 * @param id     its name
 * @param label  the words on the button
 * @param dialog the id of the dialog that it begins
 * @param kinds  the kinds of case that have it
 * @param stages the stages in which it is there; empty for all
 * @param by     who can press it
 * @param after  the event that must have happened in the stage before; {@link EventType#NONE} if none has to
 * @param until  the event that, once it has happened in the stage, takes the button away; {@link EventType#NONE} if
 *               nothing does but the end of the case
 * @param window the id of the clock within whose time it works; empty if it works at any time
 * @param late   the id of the dialog that begins instead when the window has closed; empty without a window
 * @param closed whether it is there on a case that is over
 */
public record CaseAction(String id, String label, String dialog, Set<String> kinds, Set<String> stages, Side by,
                         EventType after, EventType until, String window, String late, boolean closed) {
    public CaseAction {
        kinds = Set.copyOf(kinds);
        stages = Set.copyOf(stages);
    }

    /** An action of staff that is there until something has happened. */
    public static CaseAction ofStaff(String id, String label, String dialog, Set<String> kinds, EventType until) {
        return new CaseAction(id, label, dialog, kinds, Set.of(), Side.STAFF, EventType.NONE, until, "", "", false);
    }

    /** Whether it belongs to the kind and the stage of a case, whatever has happened to it. */
    public boolean fits(Case file) {
        return kinds.contains(file.kind()) && (stages.isEmpty() || stages.contains(file.stage()));
    }

    /** Whether it can be done with a case now; a window is not looked at here, as a late press has a dialog of its own. */
    public boolean isOpen(Case file) {
        return fits(file) && (after.equals(EventType.NONE) || file.happenedHere().contains(after)) && !isDone(file)
                && (!file.state().isOver() || closed || file.state().follows(after));
    }

    /**
     * Whether what takes the button away has happened in this stage. What led into the stage has not happened in it; but an
     * action of the stage before was done by it.
     */
    public boolean isDone(Case file) {
        return file.happenedHere().contains(until) && !(until.isEntering() && fits(file));
    }
}
