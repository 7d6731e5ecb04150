package redress.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.card.CaseStory;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.Line;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Target;
import redress.store.Cases;
import redress.store.Store;

/** What teams read of cases: what comes new, what is done, what goes from one to another, and what they get a copy of. */
final class TeamNews {

    private final Store store;
    private final Post post;
    private final TeamDirectory teams;
    private final CaseRoom room;

    TeamNews(Store store, Post post, TeamDirectory teams, CaseRoom room) {
        this.store = store;
        this.post = post;
        this.teams = teams;
        this.room = room;
    }

    /** A new case: its team gets what was told, all files, and the card. */
    void opened(Rulebook.Rules rules, Cases.Filed filed) {
        room.enter(rules, filed);
    }

    /** The team of a case that came without a name hears of it, and so do those that get a copy. */
    void alerted(Rulebook.Rules rules, Cases.Filed filed) {
        room.enter(rules, filed);
        var body = store.cases().body(filed.file().reference(), 1);
        body.lines().stream().filter(line -> line.key().equals(Line.COPY)).forEach(line -> give(rules, filed, line.options(),
                line.text().isBlank() ? new CaseStory(Alert.words(rules)).opening(filed.file(), body)
                        : filed.file().reference() + "\n\n" + line.text()));
    }

    /**
     * Something was entered: the card shows who did it, and the team reads what was asked. A case that another team works on
     * from now on is taken out of the hands of the one before.
     *
     * @param before the case before
     * @param after  the case after
     * @param body   what was said and sent
     * @param places what can be filled into texts
     */
    void entered(Deed deed, Case before, Cases.Filed after, Body body, Map<String, String> places) {
        var rules = deed.rules();
        bare(deed, after);
        if (!chat(rules, before).equals(chat(rules, after.file()))) {
            room.leave(rules, before, after);
            room.enter(rules, after);
            return;
        }
        room.renew(rules, after);
        if (!deed.isByStaff() || !body.lines().isEmpty() || !body.files().isEmpty()) {
            room.say(rules, after, after.file().reference() + "\n\n" + told(rules, before, after, body, places),
                    deed.isByStaff() ? Keyboard.NONE : Alert.keyboard(rules, after.file()), body.files());
        }
    }

    /** Teams that get a copy read what they are told, or what was entered; nobody reads it twice in one chat. */
    void copy(Rulebook.Rules rules, Case before, Cases.Filed filed, Action.Copy copy, Map<String, String> places, Body body) {
        if (copy.teams().isEmpty()) {
            return;
        }
        var said = copy.say().fill(places);
        give(rules, filed, copy.teams(), !said.isBlank() ? filed.file().reference() + "\n\n" + said : before.sequence() == 0
                ? new CaseStory(Alert.words(rules)).opening(filed.file(), body)
                : filed.file().reference() + "\n\n" + told(rules, before, filed, body, places));
    }

    private void give(Rulebook.Rules rules, Cases.Filed filed, List<String> to, String text) {
        var own = chat(rules, filed.file());
        to.stream().flatMap(team -> teams.chat(rules.policy(), team).stream()).distinct()
                .filter(chat -> own.filter(chat::equals).isEmpty()).forEach(chat -> post.text(chat,
                        rules.phrases().say(Phrase.COPIED) + "\n" + text, Keyboard.NONE, filed.key()));
    }

    /** A message that was pressed loses its buttons; the card keeps its own, which are those of what can be done now. */
    private void bare(Deed deed, Cases.Filed after) {
        Optional.of(new Target.Known(deed.came().message()))
                .filter(message -> deed.isByStaff() && message.message() != 0)
                .filter(message -> !room.isCard(deed.rules(), after, message))
                .ifPresent(message -> post.send(new Parcel.Bare(deed.came().chat(), message), after.key()));
    }

    /** What was done, called as the card calls it, and what was said with it. */
    private String told(Rulebook.Rules rules, Case before, Cases.Filed after, Body body, Map<String, String> places) {
        var events = store.cases().log(after.file().reference()).stream()
                .filter(header -> header.sequence() > before.sequence()).toList();
        var all = new HashMap<>(places);
        all.put("what", Alert.words(rules).deed(after.file(), events));
        return CaseStory.told(rules.phrases().say(Phrase.STAFF_DID, all), body);
    }

    private Optional<Address> chat(Rulebook.Rules rules, Case file) {
        return teams.chat(rules.policy(), file.team());
    }
}
