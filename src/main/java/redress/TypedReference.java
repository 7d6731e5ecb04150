package redress;

import redress.casework.Reference;
import redress.store.Store;

/** Finds the case that somebody names on the command line, in capitals or not, with dashes or not. */
final class TypedReference {

    private TypedReference() {
    }

    /**
     * The reference of a case that is there.
     *
     * @throws OperatorMistake if there is none
     */
    static String in(Store store, String typed) {
        return Reference.read(typed).filter(store.cases()::exists)
                .orElseThrow(() -> new OperatorMistake(ExitCode.USAGE, "There is no case with that reference. Its last sign "
                        + "checks the others, so a sign that was misheard is noticed: ask for it once more."));
    }
}
