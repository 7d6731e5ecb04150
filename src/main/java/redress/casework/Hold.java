package redress.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * That a case waits for somebody.
 *
 * @param since   since when; the epoch if it does not wait
 * @param before  the state to which it goes back when it is released
 * @param waiting the ids of the clocks that would have started meanwhile, and start with the release
 */
public record Hold(Instant since, CaseState before, SortedSet<String> waiting) {

    /** It does not wait. */
    public static final Hold NONE = new Hold(Instant.EPOCH, CaseState.RECEIVED, Collections.emptySortedSet());

    public Hold {
        waiting = Collections.unmodifiableSortedSet(new TreeSet<>(waiting));
    }

    /** The same with clocks that wait for the release, in any order. */
    public Hold with(Set<String> clocks) {
        var all = new TreeSet<>(waiting);
        all.addAll(clocks);
        return new Hold(since, before, all);
    }

    /** The same, going back to another state. */
    Hold backTo(CaseState state) {
        return new Hold(since, state, waiting);
    }
}
