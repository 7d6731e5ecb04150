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

        /** That it has an option of that id. */
        static Demand option(Position at, String option) {
            return (traits, faults) -> {
                if (traits.options().isEmpty() && !traits.anything()) {
                    faults.add(at, "This answer has no options to choose from.", traits.date()
                            ? "Use \"before\" or \"after\"." : "Use \"answered\", or \"count\" for a number or files.");
                } else if (!traits.options().contains(option) && !traits.anything()) {
                    faults.add(at, "There is no option \"" + option + "\" in that answer.",
                            Nearest.remedy(option, traits.options()));
                }
            };
        }
    }
}
