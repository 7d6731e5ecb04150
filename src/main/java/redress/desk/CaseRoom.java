package redress.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.card.CaseCard;
import redress.card.CaseStory;
import redress.card.CaseTitle;
import redress.card.CaseView;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Team;
import redress.dialog.Phrase;
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
 * Where a team meets a case: a topic of its own in a group with topics, else its card and the replies to it. All that is said
 * about a case in a team's chat goes through here, so that it lands in one place; and here the card and the topic are brought
 * to what the case is now.
 *
 * <p>A team whose chat is not known, and a case that was erased, are passed over in silence: there is nobody to tell, or
 * nothing. So is a case of which its team has not heard yet, as whoever sent it gave no name.
 */
final class CaseRoom {

    /** How a topic looks whose case has gone on to another team. */
    private static final String GONE_ON = "gone-on";
    /** How a topic looks that was just opened for a case that is over. */
    private static final String OPEN = "open";

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
        place(rules, filed).ifPresent(place -> {
            settle(rules, filed, place);
            post.text(place.chat(), spot(place), text, keyboard, filed.key(), handle);
        });
    }

    /** Files of a case, and nothing said of them. */
    void give(Rulebook.Rules rules, Cases.Filed filed, List<FileTicket> files) {
        place(rules, filed).ifPresent(place -> {
            if (isNewTo(place)) {
                arrive(rules, filed, place, view(rules, filed));
            } else {
                files(filed, place, spot(place), files, Evidence.isCareful(store.cases().log(filed.file().reference())));
            }
        });
    }

    /** The same with files below it. */
    void say(Rulebook.Rules rules, Cases.Filed filed, String text, Keyboard keyboard, List<FileTicket> files) {
        say(rules, filed, text, keyboard);
        place(rules, filed).filter(place -> !files.isEmpty()).ifPresent(place -> files(filed, place, spot(place), files,
                Evidence.isCareful(store.cases().log(filed.file().reference()))));
    }

    /** The same without buttons. */
    void say(Rulebook.Rules rules, Cases.Filed filed, String text, List<FileTicket> files) {
        say(rules, filed, text, Keyboard.NONE, files);
    }

    /**
     * Gives the team a document that the program made. It is not guarded, so that it can be saved and printed.
     *
     * @param name    its name, ending included
     * @param caption the words under it; may be empty
     */
    void give(Rulebook.Rules rules, Cases.Filed filed, String name, byte[] content, String caption) {
        place(rules, filed).ifPresent(place -> {
            settle(rules, filed, place);
            post.send(new Parcel.Made(place.chat(), spot(place), FileKind.DOCUMENT, name, content, caption, false), filed.key());
        });
    }

    /** A case has come to its team: what was told and written up to now, the files, and the card. */
    void enter(Rulebook.Rules rules, Cases.Filed filed) {
        place(rules, filed).ifPresent(place -> arrive(rules, filed, place, view(rules, filed)));
    }

    /**
     * A case has gone on to another team: the card where it was met before says so and has no buttons any more, and its topic
     * is closed.
     *
     * @param before the case before
     * @param after  the case now
     */
    void leave(Rulebook.Rules rules, Case before, Cases.Filed after) {
        place(rules, before).filter(place -> !after.isErased()).ifPresent(place -> {
            var view = view(rules, after);
            var to = rules.policy().team(after.file().team()).map(Team::name).orElse(after.file().team());
            var text = new CaseCard(Alert.words(rules)).gone(view, to, clock.instant());
            if (isThere(place, place.card())) {
                post.send(new Parcel.Edit(place.chat(), new Target.Ours(place.card()), text, Keyboard.NONE), after.key());
            } else {
                post.text(place.chat(), spot(place), text, Keyboard.NONE, after.key(), "");
            }
            look(after, place, GONE_ON, new CaseTitle(Alert.words(rules)).name(view, rules.phrases()
                    .say(Phrase.STATE_GONE_ON)), true);
        });
    }

    /**
     * Brings card and topic to what the case is now, the days that are left among it. It can be called from anywhere and any
     * number of times: only the newest counts. A card that was lost is made anew, and so is all in a chat that is new to the
     * case.
     */
    void renew(Rulebook.Rules rules, Cases.Filed filed) {
        place(rules, filed).ifPresent(place -> {
            var view = view(rules, filed);
            if (isNewTo(place)) {
                arrive(rules, filed, place, view);
            } else if (!isThere(place, place.card())) {
                card(rules, filed, place, view, spot(place));
            } else {
                post.send(new Parcel.Edit(place.chat(), new Target.Ours(place.card()), text(rules, view),
                        Alert.keyboard(rules, filed.file())), filed.key());
            }
            look(rules, filed, place, view);
        });
    }

    /** Whether that message is the card of the case. */
    boolean isCard(Rulebook.Rules rules, Cases.Filed filed, Target.Known message) {
        return place(rules, filed).flatMap(place -> store.messages().find(place.card(), place.chat()))
                .filter(message::equals).isPresent();
    }

    /** Sees to it that there is a place in the chat. */
    private void settle(Rulebook.Rules rules, Cases.Filed filed, CasePlace place) {
        if (isNewTo(place)) {
            arrive(rules, filed, place, view(rules, filed));
        }
    }

    /**
     * Whether nothing of a case stands in a chat yet: it came to the team in another chat, or the chat has topics only since.
     * A topic that the channel refused once is not asked for again; nothing is lost, as the card stands in the chat then.
     */
    private boolean isNewTo(CasePlace place) {
        if (isThere(place, place.topic())) {
            return false;
        }
        boolean untried = place.hasTopics() && store.topics().look(place.topic()).isEmpty();
        boolean elsewhere = store.messages().find(place.card()).isPresent();
        return untried || !isThere(place, place.card()) && (place.hasTopics() || elsewhere);
    }

    private void arrive(Rulebook.Rules rules, Cases.Filed filed, CasePlace place, CaseView view) {
        if (place.hasTopics() && !isThere(place, place.topic())) {
            post.send(new Parcel.Topic(place.chat(), new CaseTitle(Alert.words(rules)).name(view)), filed.key(), place.topic());
            store.topics().show(place.topic(), filed.file().state().isOver() ? OPEN : filed.file().state().id());
        }
        boolean inTopic = isThere(place, place.topic());
        store.messages().find(place.card(), place.chat())
                .ifPresent(old -> post.send(new Parcel.Bare(place.chat(), old), filed.key()));
        post.text(place.chat(), inTopic ? topic(place) : Spot.CHAT, new CaseStory(Alert.words(rules)).whole(view),
                Keyboard.NONE, filed.key(), place.story());
        var below = inTopic ? topic(place) : Spot.reply(new Target.Ours(place.story()));
        boolean careful = Evidence.isCareful(view.log());
        var awaited = view.log().stream().flatMap(event -> view.bodies().apply(event.sequence()).files().stream())
                .filter(file -> file.keeping().isUnfinished()).map(FileTicket::id).collect(Collectors.toSet());
        files(filed, place, below, view.log().stream().flatMap(event -> view.bodies().apply(event.sequence()).files().stream()
                .filter(file -> careful || !event.type().equals(EventType.EVIDENCE_KEPT) || awaited.contains(file.id())))
                .toList(), careful);
        card(rules, filed, place, view, below);
        look(rules, filed, place, view);
    }

    private void card(Rulebook.Rules rules, Cases.Filed filed, CasePlace place, CaseView view, Spot spot) {
        post.text(place.chat(), spot, text(rules, view), Alert.keyboard(rules, filed.file()), filed.key(), place.card());
        if (spot.kind() == Spot.Kind.TOPIC && place.rights().pins()) {
            post.send(new Parcel.Pin(place.chat(), new Target.Ours(place.card())), filed.key());
        }
    }

    private void look(Rulebook.Rules rules, Cases.Filed filed, CasePlace place, CaseView view) {
        look(filed, place, filed.file().state().id(), new CaseTitle(Alert.words(rules)).name(view),
                filed.file().state().isOver());
    }

    private void look(Cases.Filed filed, CasePlace place, String look, String name, boolean closed) {
        if (isThere(place, place.topic()) && store.topics().show(place.topic(), look)) {
            post.send(new Parcel.TopicState(place.chat(), new Target.Ours(place.topic()), name, closed), filed.key());
        }
    }

    private Spot spot(CasePlace place) {
        if (isThere(place, place.topic())) {
            return topic(place);
        }
        return isThere(place, place.card()) ? Spot.reply(new Target.Ours(place.card())) : Spot.CHAT;
    }

    private static Spot topic(CasePlace place) {
        return Spot.topic(new Target.Ours(place.topic()));
    }

    /** Whether something of ours stands in the chat, or is on its way there. */
    private boolean isThere(CasePlace place, String handle) {
        return store.messages().find(handle, place.chat()).isPresent() || store.outbox().isUnderWay(handle);
    }

    private String text(Rulebook.Rules rules, CaseView view) {
        return new CaseCard(Alert.words(rules)).text(view, clock.instant());
    }

    /**
     * As soon as they are here: what was not looked at may be a program. Where care is needed files are uploaded anew, as clean
     * copies.
     */
    private void files(Cases.Filed filed, CasePlace place, Spot spot, List<FileTicket> files, boolean careful) {
        files.stream().filter(file -> careful ? !file.keeping().shown().isEmpty() : !file.keeping().isUnfinished()).forEach(file -> {
            var caption = (filed.file().reference() + "\n" + PlainText.safe(file.caption())).strip();
            post.send(careful ? new Parcel.Kept(place.chat(), spot, FileKind.DOCUMENT, file.keeping().shown(), file.keeping().madeName(),
                    caption) : new Parcel.File(place.chat(), spot, file, caption, true), filed.key());
        });
    }

    private Optional<CasePlace> place(Rulebook.Rules rules, Cases.Filed filed) {
        return place(rules, filed.file()).filter(place -> !filed.isErased());
    }

    private Optional<CasePlace> place(Rulebook.Rules rules, Case file) {
        return teams.chat(rules.policy(), file.team()).filter(chat -> !LateAlert.isAwaited(store, file.reference()))
                .map(chat -> new CasePlace(chat, teams.team(chat).orElse(file.team()),
                file.reference(), store.groups().rights(chat)));
    }

    private CaseView view(Rulebook.Rules rules, Cases.Filed filed) {
        var happened = store.cases().happened(filed);
        return new CaseView(filed.file(), happened.log(), happened.bodies(),
                language(rules, happened.log().get(0).id(Header.LANGUAGE)));
    }

    /** The language in which the complainant is asked, if staff speak another. */
    private static String language(Rulebook.Rules rules, String code) {
        var spoken = rules.pack().spoken().in(code).language();
        return spoken.equals(rules.phrases().language()) ? "" : spoken.name();
    }
}
