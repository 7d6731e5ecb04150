package redress.desk;

import java.util.Map;
import java.util.Optional;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.store.Cases;
import redress.store.Store;

/**
 * Cases that staff say belong together. A team links only what it can read, and is not told whether there is anything else;
 * no complainant ever hears of another.
 */
final class Links {

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final TeamNews news;

    Links(Store store, Post post, Rulebook rulebook, TeamDirectory teams, TeamNews news) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.news = news;
    }

    /**
     * The other case.
     *
     * @param filed     the case; nothing if none is named
     * @param isRefused whether one is named that cannot be linked; whoever named it has been told then
     */
    record Other(Optional<Cases.Filed> filed, boolean isRefused) {

        private static final Other NONE = new Other(Optional.empty(), false);
        private static final Other REFUSED = new Other(Optional.empty(), true);

        /** Shows nothing of the case. */
        @Override
        public String toString() {
            return "Other[" + isRefused + "]";
        }
    }

    /** The case that a member named to be linked with one. */
    Other other(Deed deed, Cases.Filed filed, Action.Record record) {
        var reference = record.joined().link();
        if (reference.isEmpty()) {
            return Other.NONE;
        }
        var found = store.cases().find(reference).filter(other -> isReadable(deed, filed, other));
        boolean linked = found.filter(other -> other.file().links().contains(filed.file().reference())
                && filed.file().links().contains(reference)).isPresent();
        if (found.isEmpty() || linked) {
            post.note(deed.came(), deed.rules().phrases().say(linked ? Phrase.STAFF_LINKED_ALREADY : Phrase.STAFF_NO_SUCH_CASE,
                    Map.of("reference", reference)), filed.key());
            return Other.REFUSED;
        }
        return new Other(found, false);
    }

    private boolean isReadable(Deed deed, Cases.Filed filed, Cases.Filed other) {
        return !other.isErased() && !other.file().reference().equals(filed.file().reference())
                && teams.chat(rulebook.of(other.pack()).policy(), other.file().team()).filter(deed.came().chat()::equals)
                .isPresent();
    }

    /** Says on the other case too that it belongs together with this one. */
    void tie(Deed deed, Cases.Filed other, String reference, Body body) {
        var rules = rulebook.of(other.pack());
        var there = new Deed(deed.came().elsewhere(), rules, deed.role(), deed.what(), deed.turn(), other.file().sequence());
        var header = rules.events().next(other.file(), EventType.LINKED, deed.came().at(), deed.role(),
                Map.of(Header.LINKS, reference));
        var after = store.cases().append(other.file().reference(), header, there.witnessed(body));
        news.entered(there, other.file(), after, body, Docket.places(there, after, rules.phrases()));
    }
}
