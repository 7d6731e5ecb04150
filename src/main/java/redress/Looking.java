package redress;

import redress.desk.Order.Look.Note;
import redress.desk.Unseen;
import redress.store.Store;

/** Has a look at a case entered into its log before anything of it is shown. */
final class Looking {

    private Looking() {
    }

    /**
     * Finds a case, and has the look entered if the case keeps looks.
     *
     * @param typed  the reference, in capitals or not, with dashes or not
     * @param copied whether all of it is copied
     * @param why    why, in the operator's words; may be empty
     * @return the case's reference
     * @throws OperatorMistake if there is no such case, or the look cannot be entered; then nothing may be shown
     */
    static String at(Options options, String typed, boolean copied, String why) {
        String reference;
        try (var store = Store.read(options.data())) {
            reference = TypedReference.in(store, typed);
            if (!copied && !Unseen.isKept(store, reference)) {
                return reference;
            }
        }
        var answer = DeskOrder.give(options, Orders.look(reference, copied, why));
        if (Note.valueOf(answer.getString(Orders.OUTCOME)) == Note.NO_CASE) {
            throw new OperatorMistake(ExitCode.USAGE, "There is no case " + reference + ".");
        }
        return reference;
    }
}
