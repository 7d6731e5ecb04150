package redress.pack;

import redress.pack.json.Position;

/**
 * A place in a dialog where an answer is named. Whether there is such an answer is known once all dialogs are read.
 *
 * @param at     where it is named
 * @param path   the name as written
 * @param demand what must hold of the answer
 */
record Use(Position at, String path, Demand demand) {

    /** What must hold of an answer that is named. */
    interface Demand {

        /** That it exists. */
        Demand NONE = (traits, faults) -> {
        };

        /** Takes down what does not hold. */
        void check(AnswerTraits traits, FileFaults faults);
    }
}
