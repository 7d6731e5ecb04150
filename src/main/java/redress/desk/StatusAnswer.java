package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.dialog.Conversation;
import redress.dialog.Phrase;
import redress.message.Button;
import redress.message.Keyboard;
import redress.store.Cases;
import redress.store.Store;
import redress.store.Talk;

/** Tells somebody in their private chat where each of their cases stands. Nothing becomes other by it. */
final class StatusAnswer {

    /** How many cases get a message of their own with their buttons; older ones stand together in one before. Our own measure. */
    private static final int ALONE = 8;

    private final Store store;
    private final Post post;
    private final Rulebook rulebook;
    private final Precautions precautions;

    StatusAnswer(Store store, Post post, Rulebook rulebook) {
        this.store = store;
        this.post = post;
        this.rulebook = rulebook;
        this.precautions = new Precautions(store, rulebook);
    }

    /**
     * Tells it, the newest case last; whoever sent nothing is told how to begin.
     *
     * @param talk where they are
     */
    void give(Happening.Came came, Talk talk) {
        if (talk.seat().anonymous()) {
            post.text(came.chat(), rulebook.current().engine().phrases(talk.conversation()).say(Phrase.STATUS_UNRECORDED),
                    Keyboard.NONE, talk.key());
            return;
        }
        var own = talk.references().stream().distinct().flatMap(reference -> store.cases().find(reference).stream())
                .filter(filed -> !filed.isErased()).toList();
        if (own.isEmpty()) {
            none(came, talk);
            return;
        }
        int first = Math.max(0, own.size() - ALONE);
        older(came, talk, own.subList(0, first));
        own.subList(first, own.size()).forEach(filed -> one(came, talk, filed));
    }

    private void none(Happening.Came came, Talk talk) {
        var engine = rulebook.current().engine();
        var conversation = talk.conversation();
        var phrases = engine.phrases(conversation);
        boolean over = conversation.phase() == Conversation.Phase.OVER;
        post.text(came.chat(), phrases.say(Phrase.STATUS_NONE) + (over ? " " + phrases.say(Phrase.STATUS_BEGIN) : ""),
                over ? engine.always(conversation, false) : Keyboard.NONE, talk.key());
    }

    private void older(Happening.Came came, Talk talk, List<Cases.Filed> cases) {
        if (!cases.isEmpty()) {
            post.text(came.chat(), String.join("\n\n\n", cases.stream().map(filed -> words(talk, filed, came.at())).toList()),
                    Keyboard.NONE, talk.key());
        }
    }

    private void one(Happening.Came came, Talk talk, Cases.Filed filed) {
        var reference = filed.file().reference();
        var buttons = new ArrayList<List<Button>>();
        if (!precautions.isUnnamed(filed)) {
            status(talk, filed, came.at()).open().forEach(action -> buttons.add(List.of(Alert.button(filed.file(), action))));
        }
        // Where no name was given, nothing ties a message in somebody's chat to the case.
        post.text(came.chat(), words(talk, filed, came.at()), buttons.isEmpty() ? Keyboard.NONE : new Keyboard.Inline(buttons),
                filed.key(),
                precautions.isUnnamed(filed) ? "" : new About(reference, filed.file().sequence(), came.update()).handle());
    }

    private String words(Talk talk, Cases.Filed filed, Instant now) {
        var status = status(talk, filed, now);
        return precautions.isUnnamed(filed) ? status.unnamed() : status.words();
    }

    private CaseStatus status(Talk talk, Cases.Filed filed, Instant now) {
        return new CaseStatus(rulebook.of(filed.pack()), talk.conversation().language(), filed.file(),
                store.cases().log(filed.file().reference()), now);
    }

    /** A talk in which nothing was begun, for whoever asks before anything else. */
    static Conversation nothingBegun(String name, String language, Instant at) {
        return Conversation.fresh(name, "", Map.of(), at).in(language).over(Map.of());
    }
}
