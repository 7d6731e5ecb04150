package redress.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.message.PlainText;

/**
 * Several short texts, such as the names of people. They come one by one; "done" ends them.
 *
 * @param most how many at most
 * @param done the words of the button that ends them
 * @param none the words of the same button while there are none; empty where there has to be one
 */
public record ListKind(int most, String done, String none) implements AnswerKind {

    /** The most characters of one text; our own measure: a name and who it is. */
    static final int LONGEST = 200;

    @Override
    public List<Option> options(Optional<Answer> before) {
        var label = texts(before).isEmpty() ? none : done;
        return label.isEmpty() ? List.of() : List.of(new Option(DONE, label));
    }

    @Override
    public Reading pick(String option, Optional<Answer> before) {
        if (!option.equals(DONE)) {
            return new Reading.Refused(Refusal.NOT_AN_OPTION);
        }
        var texts = texts(before);
        return texts.isEmpty() && none.isEmpty() ? new Reading.Refused(Refusal.NOTHING_CHOSEN)
                : new Reading.Settled(new Answer.Listed(texts));
    }

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return Choices.meant(options(before), text).map(option -> pick(option.id(), before))
                .orElseGet(() -> more(text.strip(), texts(before)));
    }

    private Reading more(String words, List<String> before) {
        if (PlainText.safe(words).isBlank()) {
            return new Reading.Refused(Refusal.TOO_SHORT);
        }
        if (words.length() > LONGEST) {
            return new Reading.Refused(Refusal.TOO_LONG);
        }
        var texts = new ArrayList<>(before);
        texts.add(words);
        var listed = new Answer.Listed(texts);
        return texts.size() < most ? new Reading.Unfinished(listed) : new Reading.Settled(listed);
    }

    @Override
    public Optional<Phrase> thanks() {
        return Optional.of(Phrase.LINE_TAKEN);
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public boolean takesAnyWords() {
        return true;
    }

    /** Asked again, a full list begins anew: there is no room to add to it. */
    private List<String> texts(Optional<Answer> before) {
        return before.map(Answer::several).filter(texts -> texts.size() < most).orElse(List.of());
    }
}
