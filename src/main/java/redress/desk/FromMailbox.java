package redress.desk;

import java.util.Map;
import java.util.Optional;
import redress.card.CaseStory;
import redress.casework.Header;
import redress.dialog.Phrase;
import redress.store.Store;

/**
 * What a team reads that came from a mailbox: who it is from by the name that was drawn for the case, the day, and the words.
 *
 * @param store    where it is
 * @param rulebook the rules of each case
 * @param room     where teams meet cases
 */
record FromMailbox(Store store, Rulebook rulebook, CaseRoom room) {

    /** The team of a case reads what was added with an event. */
    void tell(String reference, long sequence) {
        store.cases().find(reference).filter(filed -> !filed.isErased()).ifPresent(filed -> event(reference, sequence)
                .ifPresent(header -> {
                    var rules = rulebook.of(filed.pack());
                    var day = header.at().atZone(rules.policy().organisation().zone()).toLocalDate();
                    var body = store.cases().body(reference, sequence);
                    var head = rules.phrases().say(Phrase.STAFF_FROM_MAILBOX, Map.of("reference", reference, "name",
                            body.by().name(), "day", rules.phrases().date(day)));
                    room.say(rules, filed, CaseStory.told(head, body), Alert.keyboard(rules, filed.file()), body.files());
                    room.renew(rules, filed);
                }));
    }

    private Optional<Header> event(String reference, long sequence) {
        return store.cases().log(reference).stream().filter(header -> header.sequence() == sequence).findFirst();
    }
}
