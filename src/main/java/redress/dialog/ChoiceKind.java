package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One of several options.
 *
 * @param options the options, in the order of the buttons
 */
public record ChoiceKind(List<Option> options) implements AnswerKind {
    public ChoiceKind {
        options = List.copyOf(options);
    }

    @Override
    public List<Option> options(Optional<Answer> before) {
        return options;
    }

    @Override
    public Reading pick(String option, Optional<Answer> before) {
        return options.stream().anyMatch(each -> each.id().equals(option))
                ? new Reading.Settled(new Answer.Chosen(option)) : new Reading.Refused(Refusal.NOT_AN_OPTION);
    }

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return Choices.meant(options, text).map(option -> pick(option.id(), before))
                .orElse(new Reading.Refused(Refusal.NOT_AN_OPTION));
    }

    @Override
    public Reading file(Input.Attached file, Optional<Answer> before) {
        return new Reading.Refused(Refusal.NOT_AN_OPTION);
    }

    @Override
    public String label(String option) {
        return options.stream().filter(each -> each.id().equals(option)).map(Option::label).findFirst().orElse(option);
    }

    @Override
    public boolean isPressed() {
        return true;
    }

    @Override
    public boolean accepts(Answer answer) {
        var ids = answer.ids();
        for (var option : options) {
            if (ids.contains(option.id())) {
                return true;
            }
        }
        return !answer.hasValue();
    }
}
