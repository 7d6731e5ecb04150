package redress.scenario.proof;

import java.util.List;
import redress.dialog.End;
import redress.dialog.Farewell;
import redress.dialog.Question;
import redress.dialog.Review;
import redress.dialog.Rule;
import redress.dialog.Say;
import redress.dialog.Signpost;
import redress.dialog.State;
import redress.dialog.SubDialog;
import redress.dialog.Template;

/**
 * What stands in the place of a state that is taken away, so that a conversation passes as if it were not there.
 *
 * <p>A question, a text, a review and a sub-dialog say nothing and lead on as if nothing had been answered: to the first
 * rule that holds without the answer, which mostly is the last. A signpost leads to its first way on; one without a way on
 * ends the conversation, as every end does that opens or records nothing and says nothing.
 */
final class StateTakenAway implements State.Visitor<State> {

    private static final Template NOTHING = Template.of("");

    @Override
    public State question(Question question) {
        return passed(question);
    }

    @Override
    public State say(Say say) {
        return passed(say);
    }

    @Override
    public State subDialog(SubDialog call) {
        return passed(call);
    }

    @Override
    public State review(Review review) {
        return passed(review);
    }

    @Override
    public State signpost(Signpost signpost) {
        return signpost.next().isEmpty() ? new Farewell(signpost.name(), NOTHING)
                : new Say(signpost.name(), NOTHING, List.of(Rule.always(signpost.next().get(0).go())));
    }

    @Override
    public State end(End end) {
        return new Farewell(end.name(), NOTHING);
    }

    private static State passed(State state) {
        return new Say(state.name(), NOTHING, state.next());
    }
}
