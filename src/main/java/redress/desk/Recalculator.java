package redress.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.Clock;
import redress.casework.Deadline;
import redress.casework.Party;
import redress.casework.Recalculation;
import redress.dialog.Phrase;
import redress.dialog.Phrases;
import redress.message.Keyboard;
import redress.store.CaseQuery;
import redress.store.Cases;
import redress.store.Store;
import redress.store.StoreRefused;

/**
 * Moves open deadlines when the calendar has changed: a holiday that was not known yet, a day on which the organisation is
 * closed. It is an event that staff see; the complainant hears of it if the day is later. Belongs to the desk's thread.
 */
final class Recalculator {

    private static final Logger LOG = LoggerFactory.getLogger(Recalculator.class);

    private final Store store;
    private final Rulebook rulebook;
    private final Bell bell;
    private final CaseRoom room;
    private final Reaching reaching;
    private final Map<Rulebook.Rules, Recalculation> recalculations = new IdentityHashMap<>();

    Recalculator(Store store, Rulebook rulebook, Bell bell, CaseRoom room, Reaching reaching) {
        this.store = store;
        this.rulebook = rulebook;
        this.bell = bell;
        this.room = room;
        this.reaching = reaching;
    }

    /** Looks whether the days off are those by which the open deadlines were reckoned, and moves these if they are not. */
    void open(Instant now) {
        if (!store.cases().areRunning()) {
            store.calendarDays().forget();
            return;
        }
        var days = rulebook.current().policy().organisation().calendar().days();
        if (!store.calendarDays().are(days)) {
            store.cases().references(new CaseQuery().running()).forEach(reference -> recalculated(reference, now));
            store.calendarDays().keep(days);
        }
    }

    private void recalculated(String reference, Instant now) {
        try {
            store.attempt(() -> store.cases().find(reference).filter(filed -> !filed.isErased())
                    .ifPresent(filed -> recalculate(filed, now)));
        } catch (StoreRefused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            LOG.error("The deadlines of {} cannot be worked out under the new calendar: {}", reference,
                    failed.getClass().getSimpleName());
        }
    }

    private void recalculate(Cases.Filed filed, Instant now) {
        var rules = rulebook.of(filed.pack());
        var before = filed.file();
        var moved = recalculations.computeIfAbsent(rules, each -> new Recalculation(each.policy()))
                .moved(before, store.cases().log(before.reference()));
        if (moved.isEmpty()) {
            return;
        }
        var after = store.cases().append(before.reference(), rules.events().recalculated(before, moved, now),
                Body.by(Party.PROGRAM));
        bell.follow(rules.policy(), before, after.file());
        moved.stream().filter(due -> !due.due().isEqual(was(before, due).due())).forEach(due -> tell(rules, before, after, due, now));
        room.renew(rules, after);
    }

    private void tell(Rulebook.Rules rules, Case before, Cases.Filed after, Deadline due, Instant now) {
        var reference = before.reference();
        var staff = places(rules.phrases(), before, due);
        staff.put("clock", Alert.clock(rules, after.file(), due.clock()));
        room.say(rules, after, rules.phrases().say(Phrase.STAFF_RECALCULATED, staff), Keyboard.NONE);
        if (due.due().isAfter(was(before, due).due())) {
            var language = store.cases().language(reference);
            var phrases = rules.pack().spoken().in(language).phrases();
            var places = places(phrases, before, due);
            places.put("clock", rules.pack().policy(language).clock(after.file(), due.clock()).map(Clock::name)
                    .orElse(due.clock()));
            reaching.tell(rules, after, phrases.say(Phrase.RECALCULATED_LATER, places),
                    Alert.offers(rules, after.file(), List.of(), language), "", now);
        }
    }

    private static Map<String, String> places(Phrases phrases, Case before, Deadline due) {
        return new HashMap<>(Map.of("reference", before.reference(), "before", Alert.date(phrases, was(before, due)),
                "due", Alert.date(phrases, due)));
    }

    private static Deadline was(Case before, Deadline due) {
        return before.deadline(due.clock()).orElse(due);
    }
}
