package redress.desk;

import java.util.Map;
import java.util.Optional;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.store.Cases;
import redress.store.Store;

/**
 * Cases that staff say belong together. A team links only what it can read, and is not told whether there is anything else;
 * no complainant ever hears of another.
 */
final class Links {

    private final Store store;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final TeamNews news;
    private final Bell bell;

    Links(Store store, Rulebook rulebook, TeamDirectory teams, TeamNews news, Bell bell) {
        this.bell = bell;
        this.store = store;
        this.rulebook = rulebook;
        this.teams = teams;
        this.news = news;
    }

    /**
     * Why a case that a member named cannot be linked with one.
     *
     * @param why    what is said
     * @param places what that says besides
     */
    record Refusal(Phrase why, Map<String, String> places) {
        Refusal {
            places = Map.copyOf(places);
        }

        /** Shows nothing of the case. */
        @Override
        public String toString() {
            return "Refusal[" + why + "]";
        }
    }

    /** Why the case that an end names cannot be linked from a team's chat; nothing if it can, or if none is named. */
    Optional<Refusal> refusal(Address chat, Cases.Filed filed, Action.Record record) {
        var reference = record.joined().link();
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        var places = Map.of("reference", reference);
        return readable(chat, filed, reference).map(other -> isLinked(filed, other)
                ? Optional.of(new Refusal(Phrase.STAFF_LINKED_ALREADY, places)) : Optional.<Refusal>empty())
                .orElseGet(() -> Optional.of(new Refusal(Phrase.STAFF_NO_SUCH_CASE, places)));
    }

    /** The case that an end names to be linked with one, if it can be linked from a team's chat. */
    Optional<Cases.Filed> other(Address chat, Cases.Filed filed, Action.Record record) {
        return readable(chat, filed, record.joined().link()).filter(other -> !isLinked(filed, other));
    }

    /** A case that can be read in a chat; not the one from which it is asked for. */
    Optional<Cases.Filed> readable(Address chat, Cases.Filed filed, String reference) {
        return store.cases().find(reference).filter(other -> !other.isErased() && !reference.equals(filed.file().reference()))
                .filter(other -> teams.chat(rulebook.of(other.pack()).policy(), other.file().team()).filter(chat::equals)
                        .isPresent());
    }

    private static boolean isLinked(Cases.Filed filed, Cases.Filed other) {
        return other.file().links().contains(filed.file().reference())
                && filed.file().links().contains(other.file().reference());
    }

    /** Says on the other case too that it belongs together with this one. */
    void tie(Deed deed, Cases.Filed other, String reference, Body body) {
        var rules = rulebook.of(other.pack());
        var there = new Deed(deed.came().elsewhere(), rules, deed.role(), deed.what(), deed.turn(), other.file().sequence());
        var header = rules.events().next(other.file(), EventType.LINKED, deed.came().at(), deed.role(),
                Map.of(Header.LINKS, reference));
        var after = store.cases().append(other.file().reference(), header, there.witnessed(body));
        bell.follow(rules.policy(), other.file(), after.file());
        news.entered(there, other.file(), after, body, Docket.places(there, after, rules.phrases()));
    }
}
