package redress.dialog;

import java.util.List;
import java.util.Optional;

/** A step at which the conversation is over. What is to be done stands only here, and is done once. */
public sealed interface End extends State permits OpenCase, RecordEvent, Alarm, Farewell, Visit {

    /** The last words, where nobody but the dialog has to fill them. */
    Optional<Template> farewell();

    /** What is to be done, if anything. */
    Optional<Action> action(Facts facts, List<Told> told);

    /** Calls the visitor's method for this kind of end. */
    <T> T accept(Ending<T> visitor);

    /** One method for each kind of end. */
    interface Ending<T> {
        T open(OpenCase open);

        T record(RecordEvent record);

        T alarm(Alarm alarm);

        T farewell(Farewell farewell);

        T visit(Visit visit);
    }

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
