package redress.dialog;

import java.util.List;
import java.util.Optional;

/** A step at which the conversation is over. What is to be done stands only here, and is done once. */
public sealed interface End extends State permits OpenCase, RecordEvent, Alarm, Farewell {

    /** The last words, where nobody but the dialog has to fill them. */
    Optional<Template> farewell();

    /** What is to be done, if anything. */
    Optional<Action> action(Facts facts, List<Told> told);

    /** Nothing follows an end. */
    @Override
    default List<Rule> next() {
        return List.of();
    }

    @Override
    default <T> T accept(Visitor<T> visitor) {
        return visitor.end(this);
    }
}
