package redress;

import redress.store.StoreRefused;

/** Reads what is kept of cases for a command: what is damaged ends in one line that says so, not as a fault of the program. */
final class Reading {

    /** What is said of a case that cannot be read, after its reference. */
    static final String DAMAGED = " cannot be read: what is kept of it is damaged. Restore the data folder from a backup.";

    private Reading() {
    }

    /**
     * Reads one case.
     *
     * @throws OperatorMistake if what is kept of it is damaged
     */
    static void one(String reference, Runnable reading) {
        tried(reference + DAMAGED, reading);
    }

    /**
     * Reads all cases at once.
     *
     * @throws OperatorMistake if what is kept of one is damaged
     */
    static void all(Runnable reading) {
        tried("A case" + DAMAGED + " `redress verify` names it.", reading);
    }

    private static void tried(String otherwise, Runnable reading) {
        try {
            reading.run();
        } catch (OperatorMistake | StoreRefused known) {
            throw known;
        } catch (RuntimeException unreadable) {
            throw new OperatorMistake(ExitCode.DATA, otherwise);
        }
    }
}
