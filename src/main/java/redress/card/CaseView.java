package redress.card;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.Header;

/**
 * A case as its card needs it.
 *
 * @param file     the case now
 * @param log      the headers of its events, in order
 * @param bodies   gives what was said at an event by its number; asked only for the few events that are shown
 * @param language the name of the complainant's language where it is not the staff's; else empty
 */
public record CaseView(Case file, List<Header> log, LongFunction<Body> bodies, String language) {
    public CaseView {
        log = List.copyOf(log);
    }

    /** What was told when it was opened. */
    Body opening() {
        return bodies.apply(1);
    }

    /** The newest event of that sort. */
    Optional<Header> newest(Predicate<Header> sort) {
        return log.stream().filter(sort).reduce((earlier, later) -> later);
    }

    /** Shows nothing of what was said. */
    @Override
    public String toString() {
        return "CaseView[" + file.reference() + "]";
    }
}
