package redress.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import redress.dialog.Conversation;
import redress.dialog.Moment;
import redress.store.Store;
import redress.store.Tallies;

/** Counts to which other processes people are sent: each signpost once in a conversation, and never who it was. */
final class Signposts {

    /** The fact that holds which ones a conversation has met. */
    private static final String SHOWN = "!signposts";

    private final Store store;

    Signposts(Store store) {
        this.store = store;
    }

    /** Counts the signpost at which a conversation stands, if it has not met it before; gives what is to be kept of it. */
    Conversation count(Conversation conversation, Rulebook.Rules rules, Moment now) {
        var here = conversation.phase() == Conversation.Phase.OVER ? ""
                : rules.engine().stand(conversation, now).signpost();
        var shown = List.of(conversation.facts().getOrDefault(SHOWN, "").split(" "));
        if (here.isEmpty() || shown.contains(here)) {
            return conversation;
        }
        store.tally().count(now.today(), Tallies.SIGNPOST, here);
        var all = new ArrayList<>(shown);
        all.add(here);
        var facts = new HashMap<>(conversation.facts());
        facts.put(SHOWN, String.join(" ", all).strip());
        return conversation.knowing(facts);
    }
}
