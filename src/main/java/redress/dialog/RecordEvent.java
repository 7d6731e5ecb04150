package redress.dialog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records what happened on the case that the conversation is about.
 *
 * @param name      its name
 * @param types     the ids of the event types, in the order in which they are recorded
 * @param words     what the one who acts is told
 * @param tell      what the complainant is told; empty if nothing
 * @param extension which deadlines move, and to when
 * @param stage     the stage to which the case goes on; empty if it goes to none
 * @param teams     which team has the case from then on: the first rule that holds names it; none if it stays where it is
 * @param copies    who else is told
 * @param counts    what reports count
 * @param since     the answer that says on which day it happened; empty if that is the day on which it is entered
 * @param joined    what else it ties to what is recorded
 */
public record RecordEvent(String name, List<String> types, Template words, Template tell, Extension extension,
                          String stage, List<Rule> teams, Copies copies, Counts counts, AnswerName since,
                          Joined joined) implements End {
    public RecordEvent {
        types = List.copyOf(types);
        teams = List.copyOf(teams);
    }

    /**
     * What else it ties to what is recorded.
     *
     * @param link   the answer that names a case with which this one belongs together; none if its path is empty
     * @param offers the ids of the actions whose buttons stand below what the team is told
     * @param copy   what it does for somebody who asked for their data
     */
    public record Joined(AnswerName link, List<String> offers, Copy copy) {

        /** Nothing else. */
        public static final Joined NONE = new Joined(new AnswerName(""), List.of(), Copy.NONE);

        public Joined {
            offers = List.copyOf(offers);
        }

        private Action.Joined joined(Facts facts) {
            return new Action.Joined(words(facts, link), offers, words(facts, copy.look()), words(facts, copy.without()),
                    copy.gives());
        }

        private static String words(Facts facts, AnswerName name) {
            return facts.answer(name).flatMap(Answer::words).orElse("");
        }
    }

    /**
     * What it does for somebody who asked for their data.
     *
     * @param look    the answer that names the case to be looked through; none if its path is empty
     * @param without the answer that names the lines which must not go out; none if its path is empty
     * @param gives   whether what was looked through goes out
     */
    public record Copy(AnswerName look, AnswerName without, boolean gives) {

        /** Nothing. */
        public static final Copy NONE = new Copy(new AnswerName(""), new AnswerName(""), false);
    }

    /**
     * Deadlines that move.
     *
     * @param clocks the ids of their clocks; none if nothing moves
     * @param to     the answer that says to which day
     */
    public record Extension(List<String> clocks, AnswerName to) {

        /** Nothing moves. */
        public static final Extension NONE = new Extension(List.of(), new AnswerName(""));

        public Extension {
            clocks = List.copyOf(clocks);
        }

        private Map<String, LocalDate> moved(Facts facts) {
            var moved = new LinkedHashMap<String, LocalDate>();
            facts.day(to).ifPresent(day -> clocks.forEach(clock -> moved.put(clock, day)));
            return moved;
        }
    }

    /** An end that records nothing and says nothing where that is its only type, or the same without it. */
    @Override
    public End withoutType(String type) {
        return types.equals(List.of(type)) ? new Farewell(name, Template.of("")) : new RecordEvent(name,
                types.stream().filter(each -> !each.equals(type)).toList(), words, tell, extension, stage, teams, copies,
                counts, since, joined);
    }

    @Override
    public RecordEvent withoutTeam(String team, String other) {
        return new RecordEvent(name, types, words, tell, extension, stage, Rule.instead(teams, team, other),
                copies.without(team), counts, since, joined);
    }

    @Override
    public String takesTo() {
        return stage;
    }

    @Override
    public <T> T accept(Ending<T> visitor) {
        return visitor.record(this);
    }

    @Override
    public Optional<Template> farewell() {
        return Optional.empty();
    }

    @Override
    public Optional<Action> action(Facts facts, List<Told> told) {
        return Optional.of(new Action.Record(types, words, tell, extension.moved(facts), stage,
                Rule.first(teams, facts).orElse(""), copies.to(facts), counts.chosen(facts),
                facts.day(since).orElse(Action.TODAY), joined.joined(facts), told));
    }
}
