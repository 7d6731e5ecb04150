package redress.store;

import java.util.List;
import redress.casework.Case;
import redress.casework.Header;

/**
 * A case with its whole log, as it was looked at.
 *
 * @param filed  the case as it is kept beside its log
 * @param log    the headers of its events, in order
 * @param timers what is to happen with it at its time
 * @param faults a line for each event that was changed, and for what is kept otherwise than the log has it; without a word
 *               of what people said
 */
public record Inspection(Cases.Filed filed, List<Header> log, List<Timers.Timer> timers, List<String> faults) {

    static final String RESTORE = "Restore the data folder from a backup.";

    public Inspection {
        log = List.copyOf(log);
        timers = List.copyOf(timers);
        faults = List.copyOf(faults);
    }

    /** A case of which nothing can be read. */
    static Inspection unreadable(String reference) {
        return new Inspection(new Cases.Filed(Case.unopened(reference), KeyId.NONE, new byte[0]), List.of(), List.of(),
                List.of(reference + ": it cannot be read. " + RESTORE));
    }
}
