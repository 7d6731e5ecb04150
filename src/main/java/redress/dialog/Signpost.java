package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends to the right process. What was told is given back for copying, and a way on can be offered, such as letting a
 * person read it all the same: the bot suggests, people decide.
 *
 * @param name     its name
 * @param signpost the id of the signpost in the pack
 * @param label    what it is called in the review and for staff where somebody went on; empty if that is not on record
 * @param words    what the person reads, contact facts included
 * @param copy     the answers that are given back word for word
 * @param ways     the ways on; may be empty
 */
public record Signpost(String name, String signpost, String label, Template words, List<AnswerName> copy,
                       List<Way> ways) implements State {

    private static final String NOWHERE = "-taken-away";

    public Signpost {
        copy = List.copyOf(copy);
        ways = List.copyOf(ways);
    }

    /**
     * A way on.
     *
     * @param option its button
     * @param when   when it is offered
     * @param go     the state that it leads to
     */
    public record Way(Option option, Condition when, String go) {
    }

    /** The same with only those ways that are open. */
    Signpost open(Facts facts) {
        var open = ways.stream().filter(way -> way.when() == Condition.ALWAYS || way.when().holds(facts)).toList();
        return open.size() == ways.size() ? this : new Signpost(name, signpost, label, words, copy, open);
    }

    /** The buttons of the ways on. */
    public List<Option> onward() {
        return ways.stream().map(Way::option).toList();
    }

    /** Whether an answer chooses one of its ways. */
    boolean leadsOn(Answer answer) {
        return ways.stream().anyMatch(way -> answer.ids().contains(way.option().id()));
    }

    @Override
    public List<Rule> next() {
        var answer = new AnswerName(name);
        return ways.stream().map(way -> new Rule(new Condition.In(answer, Set.of(way.option().id())), way.go()))
                .toList();
    }

    /** Says nothing, under an id that nobody asks for, and leads on as before. */
    @Override
    public State withoutSignpost(String id) {
        return signpost.equals(id) ? saying(NOWHERE, Template.of("")) : this;
    }

    /** The same under another id and with other words. */
    public Signpost saying(String id, Template others) {
        return new Signpost(name, id, label, others, copy, ways);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.signpost(this);
    }

    @Override
    public List<Option> choices() {
        return onward();
    }

    @Override
    public Optional<String> recordedAs() {
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    @Override
    public String shown(Answer answer, Phrases phrases) {
        return ways.stream().map(Way::option).filter(option -> answer.ids().contains(option.id())).map(Option::label)
                .findFirst().orElse("");
    }

    @Override
    public Optional<Reading> pick(String option, Optional<Answer> before) {
        return ways.stream().filter(way -> way.option().id().equals(option)).findFirst()
                .map(way -> new Reading.Settled(new Answer.Chosen(option)));
    }

    @Override
    public Optional<Reading> typed(String text, Optional<Answer> before, LocalDate today) {
        return Choices.meant(onward(), text).flatMap(option -> pick(option.id(), before));
    }
}
