package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows from where a conversation has come to stand. */
record Arrival(Engine engine, Conversation conversation, Moment now, Walk walk, Screen screen, List<Reply> first)
        implements Stand.Visitor<Turn> {

    @Override
    public Turn asking(Stand.Asking asking) {
        return waiting();
    }

    @Override
    public Turn reviewing(Stand.Reviewing reviewing) {
        return waiting();
    }

    @Override
    public Turn pointing(Stand.Pointing pointing) {
        return waiting();
    }

    @Override
    public Turn lost(Stand.Lost lost) {
        return waiting();
    }

    @Override
    public Turn ended(Stand.Ended ended) {
        var replies = new ArrayList<>(first);
        replies.addAll(screen.show());
        if (conversation.aside().isEmpty()) {
            return new Turn(conversation.over(Map.of()), replies, ended.action(), Optional.empty());
        }
        // Whoever is alerted from within a conversation gets what was told in it as well.
        var action = ended.action().map(alarm -> alarm.within(Walk.ofMain(engine.script(), conversation, now.today())));
        var back = engine.shown(conversation.resumed(), now,
                engine.script().phrases().say(Phrase.BACK_TO_QUESTION), replies, false);
        return new Turn(back.conversation(), back.replies(), action, Optional.empty());
    }

    private Turn waiting() {
        var replies = new ArrayList<>(first);
        replies.addAll(screen.show());
        return Turn.of(conversation, replies);
    }
}
