package redress.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.message.EvidenceRules;

/**
 * Files, one or several. They come one by one; "done" ends them.
 *
 * @param most how many at most
 * @param done the words of the button that ends them
 * @param none the words of the same button while there are none
 * @param rules what they may be
 */
public record FilesKind(int most, String done, String none, EvidenceRules rules) implements AnswerKind {

    /** Files of any kind. */
    public FilesKind(int most, String done, String none) {
        this(most, done, none, EvidenceRules.ALL);
    }

    @Override
    public List<Option> options(Optional<Answer> before) {
        return List.of(new Option(DONE, sent(before).isEmpty() ? none : done));
    }

    @Override
    public Reading pick(String option, Optional<Answer> before) {
        return option.equals(DONE) ? new Reading.Settled(new Answer.Files(sent(before).stream()
                .flatMap(answer -> answer.tickets().stream()).toList())) : new Reading.Refused(Refusal.NOT_AN_OPTION);
    }

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return Choices.meant(options(before), text).map(option -> pick(option.id(), before))
                .orElse(new Reading.Refused(Refusal.NOT_A_FILE));
    }

    @Override
    public Reading file(Input.Attached file, Optional<Answer> before) {
        var files = new ArrayList<>(before.map(Answer::tickets).orElse(List.of()));
        if (!rules.allowsSize(file.ticket().size())) {
            return new Reading.Refused(Refusal.TOO_LARGE);
        }
        if (!rules.allows(file.ticket().kind())) {
            return new Reading.Refused(Refusal.NOT_THAT_KIND);
        }
        if (files.size() == most) {
            return new Reading.Refused(Refusal.TOO_MANY);
        }
        files.add(file.ticket());
        return new Reading.Unfinished(new Answer.Files(files));
    }

    @Override
    public Optional<Phrase> thanks() {
        return Optional.of(Phrase.FILE_TAKEN);
    }

    @Override
    public boolean gathers() {
        return true;
    }

    private Optional<Answer> sent(Optional<Answer> before) {
        return before.filter(Answer::hasValue);
    }
}
