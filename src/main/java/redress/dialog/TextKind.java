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
        return file.file().kind() == FileKind.VOICE ? new Reading.Settled(new Answer.Spoken(file.file()))
                : new Reading.Refused(Refusal.NOT_WORDS);
    }

    @Override
    public boolean takesAnyWords() {
        return true;
    }
}
