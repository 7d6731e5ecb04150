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

        /** That it is a day, and always one. */
        static Demand day(Position at) {
            return (traits, faults) -> {
                if (!traits.date() && !traits.anything()) {
                    faults.add(at, "This answer is no date.", "Name a question whose answer has the type \"date\".");
                } else if (!traits.options().isEmpty() && !traits.anything()) {
                    faults.add(at, "This answer can be no day at all.",
                            "Write \"unsure\": false in its \"answer\", and no \"skip\".");
                }
            };
        }

        /** That it may be read, which a receipt code may not be where it was not asked for. */
        static Demand readable(Position at) {
            return (traits, faults) -> {
                if (traits.secret()) {
                    faults.add(at, "This answer is a receipt code, which nobody may read again.", "Take it out of here.");
                }
            };
        }

        /** That it is chosen among options, which alone can stand in clear: words, dates and numbers never do. */
        static Demand choice(Position at) {
            return (traits, faults) -> {
                if (!traits.isChosen() && !traits.anything()) {
                    faults.add(at, "This answer is not chosen among options, so it cannot be counted.",
                            "Name a question whose answer has the type \"choice\" or \"several\".");
                }
            };
        }

        /** That it is the reference of a case. */
        static Demand reference(Position at) {
            return (traits, faults) -> {
                if (!traits.reference() && !traits.anything()) {
                    faults.add(at, "This answer is no reference of a case.",
                            "Name a question whose answer has the type \"reference\".");
                }
            };
        }

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
