package redress.dialog;

import java.util.List;
import java.util.stream.Stream;

/** What an end asks the desk to do. */
public sealed interface Action {

    /** Calls the visitor's method for this kind of action. */
    <T> T accept(Visitor<T> visitor);

    /** The same with more that was told, which comes first. */
    Action with(List<Told> earlier);

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
        public Action with(List<Told> earlier) {
            return new Open(kind, team, words, Stream.concat(earlier.stream(), told.stream()).toList());
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
        public Action with(List<Told> earlier) {
            return new Record(type, words, tell, Stream.concat(earlier.stream(), told.stream()).toList());
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.record(this);
        }
    }

    /**
     * Alert the safeguarding team at once.
     *
     * @param told all that is on record
     */
    record Raise(List<Told> told) implements Action {
        public Raise {
            told = List.copyOf(told);
        }

        @Override
        public Action with(List<Told> earlier) {
            return new Raise(Stream.concat(earlier.stream(), told.stream()).toList());
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.raise(this);
        }
    }
}
