package redress.dialog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an end asks the desk to do. */
public sealed interface Action {

    /** Calls the visitor's method for this kind of action. */
    <T> T accept(Visitor<T> visitor);

    /** What the one who came to the end is told; empty if the end itself has said it. */
    default Template words() {
        return Template.NONE;
    }

    /** What the complainant is told who did not come to it; empty if nothing. */
    default Template tell() {
        return Template.NONE;
    }

    /** The same, done from within another conversation that it interrupts. */
    default Action within(Walk interrupted) {
        return this;
    }

    /** One method for each kind of action. */
    interface Visitor<T> {
        T open(Open open);

        T record(Record record);

        T raise(Raise raise);
    }

    /**
     * Open a case.
     *
     * @param kind  the id of the kind of case
     * @param team  the id of the team that gets it
     * @param words the receipt, with places that the desk fills
     * @param told  all that is on record
     */
    record Open(String kind, String team, Template words, List<Told> told) implements Action {
        public Open {
            told = List.copyOf(told);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.open(this);
        }
    }

    /**
     * Record an event on the case that the conversation is about.
     *
     * @param type  the id of the event type
     * @param words what the one who acts is told
     * @param tell  what the complainant is told; empty if nothing
     * @param told  all that is on record
     */
    record Record(String type, Template words, Template tell, List<Told> told) implements Action {
        public Record {
            told = List.copyOf(told);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.record(this);
        }
    }

    /**
     * Alert the safeguarding team at once.
     *
     * @param concerned the ids of the teams that the matter may be about, which must not be the ones to read it
     * @param unnamed   whether nobody may be shown the name that the person's channel knows
     * @param told      all that is on record
     */
    record Raise(Set<String> concerned, boolean unnamed, List<Told> told) implements Action {
        public Raise {
            concerned = Set.copyOf(concerned);
            told = List.copyOf(told);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.raise(this);
        }

        @Override
        public Action within(Walk interrupted) {
            return new Raise(interrupted.concerned(), interrupted.isUnnamed(),
                    Stream.concat(interrupted.told().stream(), told.stream()).toList());
        }
    }
}
