package redress.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import redress.card.CaseCard;
import redress.card.CaseStory;
import redress.card.CaseView;
import redress.casework.Case;
import redress.casework.Header;
import redress.casework.Team;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.PlainText;
import redress.message.Spot;
import redress.message.Target;
import redress.store.Cases;
import redress.store.Store;

/**
 * Where a team meets a case. All that is said about a case in a team's chat goes through here, so that it lands in one place;
 * and here the card is brought to what the case is now.
 *
 * <p>A team whose chat is not known, and a case that was erased, are passed over in silence: there is nobody to tell, or
 * nothing.
 */
final class CaseRoom {

    private static final String CARD = "alert:";

    private final Store store;
    private final Post post;
    private final TeamDirectory teams;
    private final InstantSource clock;

    /**
     * @param clock tells from when the days on a card are counted
     */
    CaseRoom(Store store, Post post, TeamDirectory teams, InstantSource clock) {
        this.store = store;
        this.post = post;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * Says something about a case where its team meets it.
     *
     * @param text     in the staff's language, naming the reference; of any length
     * @param keyboard the buttons under it
     */
    void say(Rulebook.Rules rules, Cases.Filed filed, String text, Keyboard keyboard) {
        say(rules, filed, text, keyboard, "");
    }

    /**
     * The same with a message that is referred to later.
     *
     * @param handle our own name for it; empty for none
     */
    void say(Rulebook.Rules rules, Cases.Filed filed, String text, Keyboard keyboard, String handle) {
        chat(rules, filed).ifPresent(chat -> post.text(chat, text, keyboard, filed.key(), handle));
    }

    /** The same with files below it. */
    void say(Rulebook.Rules rules, Cases.Filed filed, String text, Keyboard keyboard, List<FileTicket> files) {
        chat(rules, filed).ifPresent(chat -> {
            post.text(chat, text, keyboard, filed.key());
            files(chat, filed, files);
        });
    }

    /** The same without buttons. */
    void say(Rulebook.Rules rules, Cases.Filed filed, String text, List<FileTicket> files) {
        say(rules, filed, text, Keyboard.NONE, files);
    }

    /**
     * Gives the team a file that the program made. It is not guarded, so that it can be saved and printed.
     *
     * @param caption the words under it; may be empty
     */
    void give(Rulebook.Rules rules, Cases.Filed filed, String name, byte[] content, String caption) {
        chat(rules, filed).ifPresent(chat -> post.send(new Parcel.Made(chat, Spot.CHAT, FileKind.DOCUMENT, name, content, caption,
                false), filed.key()));
    }

    /** A case has come to its team: what was told and written up to now, the files, and the card. */
    void enter(Rulebook.Rules rules, Cases.Filed filed) {
        chat(rules, filed).ifPresent(chat -> enter(rules, filed, chat, view(rules, filed)));
    }

    private void enter(Rulebook.Rules rules, Cases.Filed filed, Address chat, CaseView view) {
        post.text(chat, new CaseStory(Alert.words(rules)).whole(view), Keyboard.NONE, filed.key());
        files(chat, filed, view.log().stream().flatMap(event -> view.bodies().apply(event.sequence()).files().stream())
                .toList());
        card(rules, filed, chat, view);
    }

    /**
     * A case has gone on to another team: the card in the chat that it leaves says so and has no buttons any more.
     *
     * @param before the case before
     * @param after  the case now
     */
    void leave(Rulebook.Rules rules, Case before, Cases.Filed after) {
        teams.chat(rules.policy(), before.team()).filter(chat -> !after.isErased()).ifPresent(chat -> {
            var handle = handle(chat, before);
            var to = rules.policy().team(after.file().team()).map(Team::name).orElse(after.file().team());
            var text = new CaseCard(Alert.words(rules)).gone(view(rules, after), to, clock.instant());
            store.messages().find(handle, chat).ifPresentOrElse(
                    card -> post.send(new Parcel.Edit(chat, card, text, Keyboard.NONE), after.key()),
                    () -> post.text(chat, text, Keyboard.NONE, after.key()));
        });
    }

    /**
     * Brings the card to what the case is now, the days that are left among it. It can be called from anywhere and any number
     * of times: only the newest counts. A card that was lost is made anew.
     */
    void renew(Rulebook.Rules rules, Cases.Filed filed) {
        chat(rules, filed).ifPresent(chat -> {
            var view = view(rules, filed);
            var handle = handle(chat, filed.file());
            if (store.outbox().isUnderWay(handle) || store.messages().find(handle, chat).isPresent()) {
                post.send(new Parcel.Edit(chat, new Target.Ours(handle), text(rules, view),
                        Alert.keyboard(rules, filed.file())), filed.key());
            } else {
                card(rules, filed, chat, view);
            }
        });
    }

    /** Whether that message is the card of the case. */
    boolean isCard(Rulebook.Rules rules, Cases.Filed filed, Target.Known message) {
        return chat(rules, filed).flatMap(chat -> store.messages().find(handle(chat, filed.file()), chat))
                .filter(message::equals).isPresent();
    }

    private void card(Rulebook.Rules rules, Cases.Filed filed, Address chat, CaseView view) {
        post.text(chat, text(rules, view), Alert.keyboard(rules, filed.file()), filed.key(), handle(chat, filed.file()));
    }

    private String text(Rulebook.Rules rules, CaseView view) {
        return new CaseCard(Alert.words(rules)).text(view, clock.instant());
    }

    private void files(Address chat, Cases.Filed filed, List<FileTicket> files) {
        files.forEach(file -> post.send(new Parcel.File(chat, file,
                (filed.file().reference() + "\n" + PlainText.safe(file.caption())).strip(), true), filed.key()));
    }

    private Optional<Address> chat(Rulebook.Rules rules, Cases.Filed filed) {
        return teams.chat(rules.policy(), filed.file().team()).filter(chat -> !filed.isErased());
    }

    /** Several teams can share a chat; a case that goes from one of them to another keeps its card there. */
    private String handle(Address chat, Case file) {
        return CARD + file.reference() + ":" + teams.team(chat).orElse(file.team());
    }

    private CaseView view(Rulebook.Rules rules, Cases.Filed filed) {
        var reference = filed.file().reference();
        var log = store.cases().log(reference);
        return new CaseView(filed.file(), log, sequence -> store.cases().body(reference, sequence),
                language(rules, log.get(0).id(Header.LANGUAGE)));
    }

    /** The language in which the complainant is asked, if staff speak another. */
    private static String language(Rulebook.Rules rules, String code) {
        var spoken = rules.pack().spoken().in(code).language();
        return spoken.equals(rules.phrases().language()) ? "" : spoken.name();
    }
}
