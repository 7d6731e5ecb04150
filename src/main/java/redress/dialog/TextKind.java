package redress.dialog;

import java.time.LocalDate;
import java.util.Optional;
import redress.message.FileKind;
import redress.message.PlainText;

/**
 * Words, typed or spoken.
 *
 * @param shortest the fewest characters, at least 1
 * @param longest  the most characters
 */
public record TextKind(int shortest, int longest) implements AnswerKind {

    /** Shorter than this, words where a button is expected are rather a slip than a sentence; our own measure. */
    private static final int BURST = 15;

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        var words = text.strip();
        if (PlainText.safe(words).strip().length() < shortest) {
            return new Reading.Refused(Refusal.TOO_SHORT);
        }
        return words.length() > longest ? new Reading.Refused(Refusal.TOO_LONG)
                : new Reading.Settled(new Answer.Written(words));
    }

    @Override
    public Reading file(Input.Attached file, Optional<Answer> before) {
        return file.ticket().kind() == FileKind.VOICE ? new Reading.Settled(new Answer.Spoken(file.ticket()))
                : new Reading.Refused(Refusal.NOT_WORDS);
    }

    @Override
    public boolean takesAnyWords() {
        return true;
    }

    /** Upset people write in bursts: what follows in whole words belongs to what they were telling. */
    @Override
    public Optional<Answer> continued(Answer answer, String words) {
        var more = words.strip();
        return answer.words().filter(told -> more.length() >= BURST && more.contains(" "))
                .filter(told -> told.length() + 1 + more.length() <= longest)
                .map(told -> new Answer.Written(told + "\n" + more));
    }
}
