package redress.casework;

import java.util.Set;

/**
 * What staff can do with a case by a button.
 *
 * @param id     its name
 * @param label  the words on the button
 * @param dialog the id of the dialog that it begins
 * @param kinds  the kinds of case that have it
 * @param until  the event after which it is done and the button goes
 */
public record StaffAction(String id, String label, String dialog, Set<String> kinds, EventType until) {
    public StaffAction {
        kinds = Set.copyOf(kinds);
    }
}
