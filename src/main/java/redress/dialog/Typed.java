package redress.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What typed words mean where a conversation stands, if they are an answer beyond doubt: the words of a button, a date at a
 * date question. Where any words could be an answer, they may still be a command.
 *
 * @param text  what was typed
 * @param today the day on which it was
 */
record Typed(String text, LocalDate today) implements Stand.Visitor<Optional<Reading>> {

    @Override
    public Optional<Reading> asking(Stand.Asking asking) {
        var question = asking.question();
        if (question.skippable() && Choices.plain(text).equals(Choices.plain(question.skip()))) {
            return Optional.of(new Reading.Settled(new Answer.Skipped()));
        }
        return question.kind().takesAnyWords() ? Optional.empty()
                : Optional.of(question.kind().words(text, asking.before(), today)).filter(Reading::isAnswer);
    }

    @Override
    public Optional<Reading> reviewing(Stand.Reviewing reviewing) {
        return chosen(List.of(new Option(Review.SUBMIT, reviewing.review().submit())));
    }

    @Override
    public Optional<Reading> pointing(Stand.Pointing pointing) {
        return chosen(pointing.signpost().onward());
    }

    @Override
    public Optional<Reading> ended(Stand.Ended ended) {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> lost(Stand.Lost lost) {
        return Optional.empty();
    }

    private Optional<Reading> chosen(List<Option> options) {
        return Choices.meant(options, text).map(option -> new Reading.Settled(new Answer.Chosen(option.id())));
    }
}
