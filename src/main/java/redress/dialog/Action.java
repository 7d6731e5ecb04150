package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an end asks the desk to do. */
public sealed interface Action {

    /** What stands in place of an earlier day. */
    LocalDate TODAY = LocalDate.MAX;

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

    /** The same from somebody who gave no name. */
    default Action withoutName() {
        return this;
    }

    /** The same from somebody who is not recorded, not even by us. */
    default Action withoutTrace() {
        return this;
    }

    /** The same with its texts filled as far as the conversation knows what fills them; the desk fills the rest. */
    default Action filled(Function<String, Optional<String>> values) {
        return this;
    }

    /** One method for each kind of action. */
    interface Visitor<T> {
        T open(Open open);

        T record(Record record);

        T raise(Raise raise);

        T visit(Visit visit);
    }

    /**
     * Who else is told.
     *
     * @param teams the ids of the teams
     * @param say   what they are told, with places that the desk fills; empty for a notice with what was entered
     */
    record Copy(List<String> teams, Template say) {
        public Copy {
            teams = List.copyOf(teams);
        }

        private Copy filled(Function<String, Optional<String>> values) {
            return new Copy(teams, say.with(values));
        }

        @Override
        public String toString() {
            return "Copy[" + teams.size() + " teams]";
        }
    }

    /**
     * What else is tied to what is recorded.
     *
     * @param link   the reference of a case with which this one belongs together; empty if it is linked with none
     * @param offers the ids of the actions whose buttons stand below what the team is told
     * @param look    the reference of the case that is looked through for somebody who asked for their data; empty for none
     * @param without the numbers of the lines of it that must not go out, as they were written; may be empty
     * @param gives   whether what was looked through goes to whoever asked for it
     */
    record Joined(String link, List<String> offers, String look, String without, boolean gives) {
        public Joined {
            offers = List.copyOf(offers);
        }

        /** Shows nothing that was written. */
        @Override
        public String toString() {
            return "Joined[" + offers + "]";
        }
    }

    /**
     * A further case that opens with another.
     *
     * @param kind the id of its kind
     * @param team the id of the team that gets it
     */
    record Part(String kind, String team) {
    }

    /**
     * A link for somebody else.
     *
     * @param dialog the id of the dialog that it begins; empty if none is made
     * @param shown  what that person is shown, by the names of the answers
     */
    record Invitation(String dialog, Map<String, String> shown) {

        /** No link is made. */
        public static final Invitation NONE = new Invitation("", Map.of());

        public Invitation {
            shown = Map.copyOf(shown);
        }

        /** Whether a link is made. */
        public boolean isMade() {
            return !dialog.isEmpty();
        }

        @Override
        public String toString() {
            return "Invitation[" + shown.size() + " answers]";
        }
    }

    /**
     * With how much care a case is to be taken.
     *
     * @param unnamed      whether whoever tells it gave no name
     * @param anonymous    whether they are not recorded, not even by us
     * @param confidential whether no more people than need be may learn who they are
     * @param urgent       whether somebody should look at it at once
     */
    record Care(boolean unnamed, boolean anonymous, boolean confidential, boolean urgent) {

        /** None but that which is due to everybody. */
        public static final Care USUAL = new Care(false, false, false, false);
    }

    /**
     * Open a case.
     *
     * @param kind       the id of the kind of case
     * @param stage      the id of the stage in which it opens; empty for the first
     * @param team       the id of the team that gets it
     * @param held       whether it opens held
     * @param copy       who else is told
     * @param with       further cases that open with it and know of it
     * @param invitation the link that is made for somebody else
     * @param counts     the ids of options that go on record in clear, by the name under which reports count them
     * @param care       with how much care it is to be taken
     * @param words      the receipt, with places that the desk fills
     * @param tell       what the complainant is told where staff open it for them; empty if nothing
     * @param since      the day from which its clocks count, where that is not the day on which it opens; {@link #TODAY}
     * @param told       all that is on record
     */
    record Open(String kind, String stage, String team, boolean held, Copy copy, List<Part> with, Invitation invitation,
                Map<String, String> counts, Care care, Template words, Template tell, LocalDate since, List<Told> told)
            implements Action {
        public Open {
            with = List.copyOf(with);
            counts = Map.copyOf(counts);
            told = List.copyOf(told);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.open(this);
        }

        /** Whether whoever tells it gave no name. */
        public boolean unnamed() {
            return care.unnamed;
        }

        /** Whether whoever tells it is not recorded, not even by us: there is no name either. */
        public boolean anonymous() {
            return care.anonymous;
        }

        /** Whether no more people than need be may learn who tells it. */
        public boolean confidential() {
            return care.confidential;
        }

        /** Whether somebody should look at it at once. */
        public boolean urgent() {
            return care.urgent;
        }

        @Override
        public Action withoutName() {
            return with(new Care(true, care.anonymous, care.confidential, care.urgent));
        }

        @Override
        public Action withoutTrace() {
            return with(new Care(true, true, care.confidential, care.urgent));
        }

        private Open with(Care other) {
            return new Open(kind, stage, team, held, copy, with, invitation, counts, other, words, tell, since, told);
        }

        @Override
        public Action filled(Function<String, Optional<String>> values) {
            return new Open(kind, stage, team, held, copy.filled(values), with, invitation, counts, care,
                    words.with(values), tell.with(values), since, told);
        }

        /** Without the texts: they are filled with what somebody said. */
        @Override
        public String toString() {
            return "Open[" + kind + ", " + told + "]";
        }
    }

    /**
     * Record what happened on the case that the conversation is about.
     *
     * @param types the ids of the event types, in order
     * @param words what the one who acts is told
     * @param tell  what the complainant is told; empty if nothing
     * @param moved the days to whose end deadlines move, by the ids of their clocks
     * @param stage the id of the stage to which the case goes on; empty if it goes to none
     * @param team  the id of the team that has the case from then on; empty if it stays, or goes to that of its stage
     * @param copy  who else is told
     * @param counts the ids of options that go on record in clear, by the name under which reports count them
     * @param since the day from which the clocks count that it starts, where that is not the day on which it is entered;
     *              {@link #TODAY}
     * @param joined what else is tied to it
     * @param told  all that is on record
     */
    record Record(List<String> types, Template words, Template tell, Map<String, LocalDate> moved, String stage, String team,
                  Copy copy, Map<String, String> counts, LocalDate since, Joined joined, List<Told> told) implements Action {
        public Record {
            types = List.copyOf(types);
            moved = Map.copyOf(moved);
            counts = Map.copyOf(counts);
            told = List.copyOf(told);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.record(this);
        }

        @Override
        public Action filled(Function<String, Optional<String>> values) {
            return new Record(types, words.with(values), tell.with(values), moved, stage, team, copy.filled(values),
                    counts, since, joined, told);
        }

        /** Without the texts: they are filled with what somebody said. */
        @Override
        public String toString() {
            return "Record[" + types.size() + " events, " + told + "]";
        }
    }

    /**
     * Alert the safeguarding team at once.
     *
     * @param concerned the ids of the teams that the matter may be about, which must not be the ones to read it
     * @param unnamed   whether nobody may be shown the name that the person's channel knows
     * @param anonymous whether the person is not recorded, not even by us
     * @param told      all that is on record
     */
    record Raise(Set<String> concerned, boolean unnamed, boolean anonymous, List<Told> told) implements Action {
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
            return new Raise(interrupted.concerned(), interrupted.isUnnamed() || interrupted.isAnonymous(),
                    interrupted.isAnonymous(), Stream.concat(interrupted.told().stream(), told.stream()).toList());
        }

        @Override
        public Action withoutTrace() {
            return new Raise(concerned, true, true, told);
        }
    }

    /**
     * Show somebody what they came to see.
     *
     * @param place one of {@link redress.dialog.Visit#PLACES}
     * @param code  the letters of the receipt code that they gave; empty if they gave none here
     * @param words what they are told meanwhile
     */
    record Visit(String place, String code, Template words) implements Action {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }

        @Override
        public Action filled(Function<String, Optional<String>> values) {
            return new Visit(place, code, words.with(values));
        }

        /** Without the code: it opens everything. */
        @Override
        public String toString() {
            return "Visit[]";
        }
    }
}
