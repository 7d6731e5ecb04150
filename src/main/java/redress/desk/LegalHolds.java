package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.desk.Order.LegalHold.Holding;
import redress.dialog.Phrase;
import redress.store.Store;

/** Keeps cases from being erased while a court, a regulator or an investigation needs them. Belongs to the desk's thread. */
final class LegalHolds {

    private final Store store;
    private final Rulebook rulebook;
    private final Bell bell;
    private final CaseRoom room;

    LegalHolds(Store store, Rulebook rulebook, Bell bell, CaseRoom room) {
        this.store = store;
        this.rulebook = rulebook;
        this.bell = bell;
        this.room = room;
    }

    /**
     * Sets or lifts a hold; the card shows it, and the reason lies sealed in the event.
     *
     * @param why the operator's words
     */
    Holding set(String reference, boolean held, String why, Instant now) {
        var found = store.cases().find(reference);
        if (found.isEmpty()) {
            return Holding.NO_CASE;
        }
        var filed = found.get();
        if (filed.isErased()) {
            return Holding.ERASED;
        }
        if (filed.file().isOnLegalHold() == held) {
            return Holding.BEFORE;
        }
        var rules = rulebook.of(filed.pack());
        var type = held ? EventType.LEGAL_HOLD : EventType.LEGAL_HOLD_LIFTED;
        var body = new Body(Party.PROGRAM, why.isBlank() ? List.of()
                : List.of(new Line("", rules.phrases().say(Phrase.STAFF_LEGAL_HOLD_WHY), why)), List.of());
        var header = rules.events().next(filed.file(), type, now, Role.PROGRAM, Map.of());
        var after = store.cases().append(reference, header, body);
        bell.follow(rules.policy(), filed.file(), after.file());
        room.renew(rules, after);
        return Holding.DONE;
    }
}
