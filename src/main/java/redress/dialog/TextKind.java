package redress.dialog;

import java.time.LocalDate;
import java.util.Optional;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Limits;
import redress.message.PlainText;

/**
 * Words, typed or spoken, or written under a file.
 *
 * @param shortest the fewest characters, at least 1
 * @param longest  the most characters
 */
public record TextKind(int shortest, int longest) implements AnswerKind {

    /** Shorter than this, words where a button is expected are rather a slip than a sentence; our own measure. */
    private static final int BURST = 15;

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return read(text);
    }

    private Reading read(String text) {
        var words = text.strip();
        if (PlainText.safe(words).strip().length() < shortest) {
            return new Reading.Refused(Refusal.TOO_SHORT);
        }
        return words.length() > longest ? new Reading.Refused(Refusal.TOO_LONG)
                : new Reading.Settled(new Answer.Written(words));
    }

    @Override
    public Reading file(Input.Attached file, Optional<Answer> before) {
        if (file.ticket().kind() == FileKind.VOICE) {
            return new Reading.Settled(new Answer.Spoken(file.ticket()));
        }
        if (file.ticket().caption().isBlank()) {
            return new Reading.Refused(Refusal.NOT_WORDS);
        }
        return file.ticket().size() > Limits.DOWNLOAD ? new Reading.Refused(Refusal.TOO_LARGE)
                : captioned(read(file.ticket().caption()), file.ticket());
    }

    private static Reading captioned(Reading caption, FileTicket file) {
        return caption.answer().flatMap(Answer::words)
                .<Reading>map(words -> new Reading.Settled(new Answer.Captioned(words, file))).orElse(caption);
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
                .map(told -> answer.reworded(new Answer.Written(told + "\n" + more)));
    }
}
