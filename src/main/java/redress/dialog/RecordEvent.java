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
 * @param copies    who else is told
 */
public record RecordEvent(String name, List<String> types, Template words, Template tell, Extension extension,
                          String stage, Copies copies) implements End {
    public RecordEvent {
        types = List.copyOf(types);
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

    /** The same without one type of event. */
    public RecordEvent withoutType(String type) {
        return new RecordEvent(name, types.stream().filter(each -> !each.equals(type)).toList(), words, tell, extension, stage,
                copies);
    }

    /** The same where a team is not told. */
    public RecordEvent withoutTeam(String team) {
        return new RecordEvent(name, types, words, tell, extension, stage, copies.without(team));
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
        return Optional.of(new Action.Record(types, words, tell, extension.moved(facts), stage, copies.to(facts), told));
    }
}
