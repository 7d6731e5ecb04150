package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.desk.Order.Look.Note;
import redress.store.Store;

/** Enters operators' looks at cases into their logs. Belongs to the desk's thread. */
final class Looks {

    private final Store store;
    private final Rulebook rulebook;

    Looks(Store store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
    }

    /**
     * Enters a look.
     *
     * @param copied whether all of it is copied, not only shown
     * @param why    the operator's words, which lie sealed in the event; may be empty
     */
    Note enter(String reference, boolean copied, String why, Instant now) {
        var found = store.cases().find(reference);
        if (found.isEmpty()) {
            return Note.NO_CASE;
        }
        var filed = found.get();
        if (filed.isErased() || !copied && !Unseen.isKept(store, reference)) {
            return Note.NOT_NEEDED;
        }
        var type = copied ? EventType.EXPORTED : EventType.VIEWED;
        var words = why.isBlank() ? List.<Line>of() : List.of(new Line("", "", why));
        var header = rulebook.of(filed.pack()).events().next(filed.file(), type, now, Role.PROGRAM, Map.of());
        store.cases().append(reference, header, new Body(Party.PROGRAM, words, List.of()));
        return Note.TAKEN;
    }
}
