package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Sends to the right process. What was told is given back for copying, and a way on can be offered, such as letting a
 * person read it all the same: the bot suggests, people decide.
 *
 * @param name     its name
 * @param signpost the id of the signpost in the pack
 * @param label    what it is called in the review and for staff where somebody went on; empty if that is not on record
 * @param words    what the person reads, contact facts included
 * @param copy     the answers that are given back word for word
 * @param onward   the ways on; may be empty
 * @param next     where each way on leads
 */
public record Signpost(String name, String signpost, String label, Template words, List<AnswerName> copy,
                       List<Option> onward, List<Rule> next) implements State {
    public Signpost {
        copy = List.copyOf(copy);
        onward = List.copyOf(onward);
        next = List.copyOf(next);
    }

    /** The same under another id and with other words. */
    public Signpost saying(String id, Template others) {
        return new Signpost(name, id, label, others, copy, onward, next);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.signpost(this);
    }

    @Override
    public Optional<String> recordedAs() {
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    @Override
    public String shown(Answer answer, Phrases phrases) {
        return onward.stream().filter(option -> answer.ids().contains(option.id())).map(Option::label).findFirst()
                .orElse("");
    }

    @Override
    public Optional<Reading> pick(String option, Optional<Answer> before) {
        return onward.stream().filter(each -> each.id().equals(option)).findFirst()
                .map(each -> new Reading.Settled(new Answer.Chosen(option)));
    }

    @Override
    public Optional<Reading> typed(String text, Optional<Answer> before, LocalDate today) {
        return Choices.meant(onward, text).flatMap(option -> pick(option.id(), before));
    }
}
