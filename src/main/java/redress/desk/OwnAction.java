package redress.desk;

import java.time.Instant;
import java.util.Optional;
import redress.casework.Case;
import redress.casework.CaseAction;
import redress.casework.Policy;
import redress.casework.Side;

/**
 * What a complainant can do with their own case.
 *
 * @param action the action
 */
record OwnAction(CaseAction action) {

    /** The complainant's action of that id, if there is one. */
    static Optional<OwnAction> of(Policy policy, String id) {
        return policy.action(id).filter(action -> action.by() == Side.COMPLAINANT).map(OwnAction::new);
    }

    /** Whether it can be done now, in time or late. */
    boolean isPossible(Case file) {
        return action.isOpen(file);
    }

    /** Whether it has been done. */
    boolean isDone(Case file) {
        return action.isDone(file);
    }

    /**
     * The id of the dialog that begins: another one once the window has closed.
     *
     * @return nothing if it is too late and there is nothing for those who are late
     */
    Optional<String> dialog(Policy policy, Case file, Instant at) {
        return Optional.of(policy.isLate(action, file, at) ? action.late() : action.dialog()).filter(dialog -> !dialog.isEmpty());
    }
}
