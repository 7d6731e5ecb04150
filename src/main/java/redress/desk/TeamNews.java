package redress.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.Header;
import redress.casework.Role;
import redress.casework.Team;
import redress.dialog.Action;
import redress.dialog.Phrase;
import redress.message.Address;
import redress.message.FileTicket;
import redress.message.Keyboard;
import redress.message.Limits;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.SentenceSplitter;
import redress.message.Target;
import redress.store.Cases;
import redress.store.Store;

/** What teams read of cases: the alert, what is done, what came to them from another team, and what they get a copy of. */
final class TeamNews {

    private final Store store;
    private final Post post;
    private final TeamDirectory teams;

    TeamNews(Store store, Post post, TeamDirectory teams) {
        this.store = store;
        this.post = post;
        this.teams = teams;
    }

    /** A new case: its team gets the alert and all files. */
    void opened(Rulebook.Rules rules, Cases.Filed filed, Body body) {
        chat(rules, filed.file()).ifPresent(chat ->
                alert(rules, chat, filed, text(rules, filed.file(), body), body.files()));
    }

    /**
     * Something was entered: the alert shows who did it, and the team reads what was asked. A case that another team works on
     * from now on is taken out of the hands of the one before.
     *
     * @param before the case before
     * @param after  the case after
     * @param body   what was said and sent
     * @param places what can be filled into texts
     */
    void entered(Deed deed, Case before, Cases.Filed after, Body body, Map<String, String> places) {
        var rules = deed.rules();
        var from = chat(rules, before);
        var to = chat(rules, after.file());
        var note = rules.phrases().say(Phrase.STAFF_DID, places);
        boolean stays = from.equals(to);
        var last = stays ? note : note + "\n" + rules.phrases().say(Phrase.GONE_ON, Map.of("team", rules.policy()
                .team(after.file().team()).map(Team::name).orElse(after.file().team())));
        from.ifPresent(chat -> renew(deed, chat, after, last, stays ? Alert.keyboard(rules, after.file()) : Keyboard.NONE));
        if (stays) {
            to.filter(chat -> !deed.isByStaff() || !body.lines().isEmpty() || !body.files().isEmpty())
                    .ifPresent(chat -> added(deed, chat, after, note, body));
        } else {
            to.ifPresent(chat -> alert(rules, chat, after, story(rules, after.file()), files(after.file())));
        }
    }

    /** Teams that get a copy read what they are told, or what was entered; nobody reads it twice in one chat. */
    void copy(Rulebook.Rules rules, Cases.Filed filed, Action.Copy copy, Map<String, String> places, Body body) {
        var own = chat(rules, filed.file());
        copy.teams().stream().flatMap(team -> teams.chat(rules.policy(), team).stream()).distinct()
                .filter(chat -> own.filter(chat::equals).isEmpty()).forEach(chat -> {
                    var said = copy.say().fill(places);
                    var text = !said.isBlank() ? filed.file().reference() + "\n\n" + said
                            : filed.file().sequence() == 1 ? text(rules, filed.file(), body) : filed.file().reference()
                            + "\n\n" + told(rules.phrases().say(Phrase.STAFF_DID, places), body);
                    post.text(chat, rules.phrases().say(Phrase.COPIED) + "\n" + text, Keyboard.NONE, filed.key());
                });
    }

    private String text(Rulebook.Rules rules, Case file, Body first) {
        return Alert.text(rules, file, first, store.cases().language(file.reference()));
    }

    private Optional<Address> chat(Rulebook.Rules rules, Case file) {
        return teams.chat(rules.policy(), file.team());
    }

    private void alert(Rulebook.Rules rules, Address chat, Cases.Filed filed, String text, List<FileTicket> files) {
        var reference = filed.file().reference();
        post.text(chat, text, Alert.keyboard(rules, filed.file()), filed.key(), Alert.handle(reference));
        files.forEach(file -> post.send(file(chat, reference, file), filed.key()));
    }

    /** The alert shows all in the group who did it, below the same text; a notice that was pressed loses its buttons. */
    private void renew(Deed deed, Address chat, Cases.Filed after, String note, Keyboard keyboard) {
        var reference = after.file().reference();
        var alert = store.messages().find(Alert.handle(reference));
        var pressed = Optional.of(new Target.Known(deed.came().message()))
                .filter(message -> deed.isByStaff() && message.message() != 0);
        pressed.filter(message -> alert.filter(message::equals).isEmpty())
                .ifPresent(message -> post.send(new Parcel.Bare(chat, message), after.key()));
        var whole = text(deed.rules(), after.file(), store.cases().body(reference, 1));
        var parts = SentenceSplitter.split(whole, Limits.TEXT);
        var text = parts.get(parts.size() - 1) + "\n\n" + note;
        var target = alert.or(() -> pressed).<Target>map(known -> known)
                .orElseGet(() -> new Target.Ours(Alert.handle(reference)));
        if (text.length() <= Limits.TEXT) {
            post.send(new Parcel.Edit(chat, target, text, keyboard), after.key());
        } else {
            post.send(new Parcel.Bare(chat, target), after.key());
            post.text(chat, reference + "\n\n" + note, keyboard, after.key());
        }
    }

    private void added(Deed deed, Address chat, Cases.Filed after, String note, Body body) {
        var reference = after.file().reference();
        post.text(chat, reference + "\n\n" + told(note, body),
                deed.isByStaff() ? Keyboard.NONE : Alert.keyboard(deed.rules(), after.file()), after.key());
        body.files().forEach(file -> post.send(file(chat, reference, file), after.key()));
    }

    private static String told(String note, Body body) {
        return Stream.concat(Stream.of(note), Alert.lines(body.lines()).stream()).collect(Collectors.joining("\n"));
    }

    /** What a team reads that takes a case over: the alert, and what was entered since. */
    private String story(Rulebook.Rules rules, Case file) {
        var first = text(rules, file, store.cases().body(file.reference(), 1));
        return Stream.concat(Stream.of(first), later(file).map(header -> {
            var body = store.cases().body(file.reference(), header.sequence());
            return told(rules.phrases().say(Phrase.STAFF_DID,
                    Alert.did(rules, rules.phrases(), header.role(), body.by(), rules.policy().name(header), header.at())), body);
        })).collect(Collectors.joining("\n\n"));
    }

    /** The events in which somebody did something. */
    private Stream<Header> later(Case file) {
        return store.cases().log(file.reference()).stream().skip(1)
                .filter(header -> header.role() != Role.PROGRAM);
    }

    private List<FileTicket> files(Case file) {
        return store.cases().log(file.reference()).stream()
                .flatMap(header -> store.cases().body(file.reference(), header.sequence()).files().stream()).toList();
    }

    /** A file of a case, as a team gets it. */
    static Parcel file(Address chat, String reference, FileTicket file) {
        return new Parcel.File(chat, file, (reference + "\n" + PlainText.safe(file.caption())).strip(), true);
    }
}
