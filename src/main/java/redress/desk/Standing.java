package redress.desk;

import java.time.Instant;
import redress.dialog.Conversation;
import redress.dialog.Engine;
import redress.dialog.Moment;
import redress.message.Address;
import redress.pack.Pack;
import redress.store.Seat;
import redress.store.Store;
import redress.store.Talk;

/** Tells where somebody's conversation stands, for whoever checks it from outside. */
public final class Standing {

    private final Store store;
    private final Pack pack;
    private final Engine engine;

    /** Reads what a desk wrote. */
    public Standing(Store store, Pack pack) {
        this.store = store;
        this.pack = pack;
        this.engine = new Engine(pack.spoken());
    }

    /**
     * Where a conversation stands.
     *
     * @param conversation our own name for it; empty if there is none
     * @param key          the key of the state; empty if it is over
     * @param state        its dialog and its name; empty if it is over
     * @param signpost     the id of the signpost; empty if it is at none
     * @param language     the language in which it is held, as two letters
     */
    public record Place(String conversation, String key, String state, String signpost, String language) {
    }

    /** The place of the conversation in a private chat. */
    public Place of(Address chat, Instant now) {
        return store.conversations().current(chat).map(talk -> place(talk, now)).orElse(new Place("", "", "", "", ""));
    }

    /** Our own name for the conversation in which a member of a team is asked something; empty if they are asked nothing. */
    public String asked(Address chat, long member) {
        return store.conversations().find(new Seat(chat, member)).map(Talk::conversation)
                .filter(conversation -> conversation.phase() != Conversation.Phase.OVER).map(Conversation::id).orElse("");
    }

    private Place place(Talk talk, Instant now) {
        var conversation = talk.conversation();
        if (conversation.phase() == Conversation.Phase.OVER) {
            return new Place(conversation.id(), "", "", "", language(talk));
        }
        var moment = Moment.of(now, pack.policy().organisation().zone());
        var stand = engine.stand(conversation, moment);
        return new Place(conversation.id(), stand.key(), engine.place(conversation, moment), stand.signpost(),
                language(talk));
    }

    private String language(Talk talk) {
        return pack.spoken().in(talk.conversation().language()).language().code();
    }
}
