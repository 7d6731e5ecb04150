package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import redress.casework.Body;
import redress.casework.Deadline;
import redress.casework.Line;
import redress.casework.Party;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.dialog.Told;
import redress.message.Address;
import redress.message.FileTicket;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.store.Cases;
import redress.store.KeyId;
import redress.store.Store;

/** Opens cases, alerts the team that gets them, and raises the alarm when someone is at risk. */
final class Filing {

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final TeamDirectory teams;
    private final Bell bell;
    private final RandomGenerator random;

    Filing(Store store, Post post, Rulebook rulebook, TeamDirectory teams, Bell bell, RandomGenerator random) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.teams = teams;
        this.bell = bell;
        this.random = random;
    }

    /**
     * Opens a case and alerts its team.
     *
     * @param open what the conversation led to
     * @param by   whose it is
     * @param at   when it was received, from which its clocks run
     */
    Cases.Filed open(Action.Open open, Party by, Instant at) {
        var rules = rulebook.current();
        var kind = rules.policy().kind(open.kind()).orElseThrow();
        var reference = rulebook.reference(random);
        while (store.cases().exists(reference)) {
            reference = rulebook.reference(random);
        }
        var body = new Body(by, lines(open.told()), files(open.told()));
        var filed = store.cases().open(reference, rules.events().opened(kind, open.team(), at), body, rules.pack().digest());
        teams.chat(rules.policy(), open.team()).ifPresent(chat -> alert(chat, rules, filed, body));
        for (Deadline deadline : filed.file().deadlines().values()) {
            bell.set(rules.policy(), filed.file(), deadline);
        }
        return filed;
    }

    /**
     * Alerts the safeguarding team, at whatever hour.
     *
     * @param raise what was told up to now
     * @param by    who raised it
     * @param key   the key of their conversation
     */
    void alarm(Action.Raise raise, Party by, KeyId key) {
        var rules = rulebook.current();
        var text = rules.phrases().say(Phrase.ALARM, Map.of("who", Alert.person(by))) + "\n\n"
                + String.join("\n\n", Alert.lines(lines(raise.told())));
        teams.chat(rules.policy(), rules.policy().safeguarding()).ifPresent(chat -> {
            post.text(chat, text, Keyboard.NONE, key);
            files(raise.told()).forEach(file -> post.send(file(chat, "", file), key));
        });
    }

    private void alert(Address chat, Rulebook.Rules rules, Cases.Filed filed, Body body) {
        var reference = filed.file().reference();
        post.text(chat, Alert.text(rules, filed.file(), body), Alert.keyboard(rules, filed.file()), filed.key(),
                "alert:" + reference);
        body.files().forEach(file -> post.send(file(chat, reference, file), filed.key()));
    }

    private static Parcel file(Address chat, String reference, FileTicket file) {
        return new Parcel.File(chat, file, (reference + "\n" + PlainText.safe(file.caption())).strip(), true);
    }

    private static List<Line> lines(List<Told> told) {
        return told.stream().map(each -> new Line(each.key(), each.label(), each.shown())).toList();
    }

    private static List<FileTicket> files(List<Told> told) {
        return told.stream().flatMap(each -> each.answer().tickets().stream()).toList();
    }
}
