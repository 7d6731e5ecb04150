package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What follows from where a conversation has come to stand. */
record Arrival(Engine engine, Conversation conversation, Moment now, Walk walk, Screen screen, List<Reply> first)
        implements Stand.Visitor<Turn> {

    @Override
    public Turn asking(Stand.Asking asking) {
        return waiting();
    }

    @Override
    public Turn reviewing(Stand.Reviewing reviewing) {
        var turn = waiting();
        return turn.anonymous() && conversation.aside().isEmpty() ? new Turn(turn.conversation(), turn.replies(), turn.actions(),
                turn.wish(), turn.privacy().previewing(engine.forStaff(conversation, now))) : turn;
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
            return Turn.ended(conversation.over(Map.of()), replies, engine.actions(conversation, walk, now),
                    Turn.Privacy.of(walk));
        }
        var back = engine.shown(conversation.resumed(), now,
                engine.phrases(conversation).say(Phrase.BACK_TO_QUESTION), replies, false);
        return Turn.ended(back.conversation(), back.replies(), engine.actions(conversation, walk, now),
                back.privacy());
    }

    private Turn waiting() {
        var replies = new ArrayList<>(first);
        replies.addAll(screen.show());
        return Turn.of(conversation, replies, walk);
    }
}
