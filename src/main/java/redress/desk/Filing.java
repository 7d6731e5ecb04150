package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.Deadline;
import redress.casework.EventType;
import redress.casework.Events;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Role;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.dialog.Told;
import redress.message.Address;
import redress.message.FileTicket;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.store.Cases;
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
     * @param language the language in which they were asked, as two letters
     * @param at   when it was received, from which its clocks run
     */
    Cases.Filed open(Action.Open open, Party by, String language, Instant at) {
        return file(open.kind(), open.team(), new Body(by, lines(open.told()), files(open.told())), language, at);
    }

    /**
     * Raises an alarm, at whatever hour: it is a case of its own, so that it is on record and somebody can say that it was
     * read. It never goes to people whom it may be about.
     *
     * @param raise what was told up to now
     * @param by    who raised it
     * @param language the language in which they were asked, as two letters
     */
    Cases.Filed alarm(Action.Raise raise, Party by, String language, Instant at) {
        var rules = rulebook.current();
        var from = raise.unnamed() ? rules.phrases().say(Phrase.ALARM_UNNAMED) : Alert.person(by);
        var body = new Body(by, Stream.concat(Stream.of(new Line("", rules.phrases().say(Phrase.ALARM_FROM), from)),
                lines(raise.told()).stream()).toList(), files(raise.told()));
        return file(rules.policy().safeguard().kind(), rules.policy().alarmTeam(raise.concerned()), body, language, at);
    }

    /**
     * Adds to a case what its complainant sent after it was opened, and shows it to the team.
     *
     * @param words what they wrote; may be empty
     * @param files what they sent
     */
    void add(String reference, Party by, String words, List<FileTicket> files, Instant at) {
        store.cases().find(reference).ifPresent(filed -> {
            var rules = rulebook.of(filed.pack());
            var header = rules.events().next(filed.file(), EventType.MESSAGE_IN, at, Role.COMPLAINANT, Map.of());
            var after = store.cases().append(reference, header, new Body(by, List.of(new Line("", "", words)), files));
            teams.chat(rules.policy(), after.file().team()).ifPresent(chat -> {
                var head = rules.phrases().say(Phrase.CAME_LATER, Map.of("reference", reference));
                post.text(chat, (head + "\n\n" + PlainText.safe(words)).strip(), Keyboard.NONE, after.key());
                files.forEach(file -> post.send(file(chat, reference, file), after.key()));
            });
        });
    }

    private Cases.Filed file(String kindId, String team, Body body, String language, Instant at) {
        var rules = rulebook.current();
        var kind = rules.policy().kind(kindId).orElseThrow();
        var reference = rulebook.reference(random);
        while (store.cases().exists(reference)) {
            reference = rulebook.reference(random);
        }
        var filed = store.cases().open(reference, rules.events().opened(Events.Opening.of(kind, team), at).in(language), body, rules.pack().digest());
        teams.chat(rules.policy(), team).ifPresent(chat -> alert(chat, rules, filed, body, language));
        for (Deadline deadline : filed.file().deadlines().values()) {
            bell.set(rules.policy(), filed.file(), deadline);
        }
        return filed;
    }

    private void alert(Address chat, Rulebook.Rules rules, Cases.Filed filed, Body body, String language) {
        var reference = filed.file().reference();
        post.text(chat, Alert.text(rules, filed.file(), body, language), Alert.keyboard(rules, filed.file()), filed.key(),
                Alert.handle(reference));
        body.files().forEach(file -> post.send(file(chat, reference, file), filed.key()));
    }

    private static Parcel file(Address chat, String reference, FileTicket file) {
        return new Parcel.File(chat, file, (reference + "\n" + PlainText.safe(file.caption())).strip(), true);
    }

    /** What was told, as it goes on record. */
    static List<Line> lines(List<Told> told) {
        return told.stream().map(each -> new Line(each.key(), each.label(), each.shown(),
                each.answer().ids().stream().sorted().toList())).toList();
    }

    /** The files in what was told. */
    static List<FileTicket> files(List<Told> told) {
        return told.stream().flatMap(each -> each.answer().tickets().stream()).toList();
    }
}
