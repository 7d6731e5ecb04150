package redress.dialog;

import java.util.List;

/**
 * One step of a dialog. What differs between the kinds of step is said by a {@link Visitor}, so that a new kind makes
 * every place that has to know it fail to compile.
 */
public sealed interface State permits Question, Say, SubDialog, Review, Signpost, End {

    /** Its name within the dialog. */
    String name();

    /** Where it leads: the first rule that holds is taken. None: back to where the dialog was called, or the end. */
    List<Rule> next();

    /** Calls the visitor's method for this kind of step. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each kind of step. */
    interface Visitor<T> {
        T question(Question question);

        T say(Say say);

        T subDialog(SubDialog call);

        T review(Review review);

        T signpost(Signpost signpost);

        T end(End end);
    }
}
