package redress.dialog;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One option or more. A press ticks an option or takes the tick away; "done" ends it.
 *
 * @param options the options, in the order of the buttons
 * @param done    the words of the button that ends it
 */
public record SeveralKind(List<Option> options, String done) implements AnswerKind {

    private static final String TICK = "✓ ";

    public SeveralKind {
        options = List.copyOf(options);
    }

    @Override
    public List<Option> options(Optional<Answer> before) {
        var ticked = ticked(before);
        var buttons = new ArrayList<Option>();
        options.forEach(option -> buttons.add(ticked.contains(option.id())
                ? new Option(option.id(), TICK + option.label()) : option));
        buttons.add(new Option(DONE, done));
        return buttons;
    }

    @Override
    public Reading pick(String option, Optional<Answer> before) {
        var ticked = new LinkedHashSet<>(ticked(before));
        if (option.equals(DONE)) {
            return ticked.isEmpty() ? new Reading.Refused(Refusal.NOTHING_CHOSEN)
                    : new Reading.Settled(new Answer.Several(inOrder(ticked)));
        }
        if (options.stream().noneMatch(each -> each.id().equals(option))) {
            return new Reading.Refused(Refusal.NOT_AN_OPTION);
        }
        if (!ticked.remove(option)) {
            ticked.add(option);
        }
        return new Reading.Unfinished(new Answer.Several(inOrder(ticked)));
    }

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return Choices.meant(options(before), text).map(option -> pick(option.id(), before))
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
    public boolean gathers() {
        return true;
    }

    private Set<String> ticked(Optional<Answer> before) {
        return before.map(Answer::ids).orElse(Set.of());
    }

    private List<String> inOrder(Set<String> ticked) {
        return options.stream().map(Option::id).filter(ticked::contains).toList();
    }

    @Override
    public boolean isPressed() {
        return true;
    }

    @Override
    public boolean accepts(Answer answer) {
        return options.stream().map(Option::id).toList().containsAll(answer.ids()) || !answer.hasValue();
    }
}
