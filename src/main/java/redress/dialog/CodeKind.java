package redress.dialog;

import java.time.LocalDate;
import java.util.Optional;
import redress.message.ReceiptCode;

/**
 * A receipt code, kept as its letters without anything between. Whether it opens anything is not known before the
 * conversation is through.
 */
public record CodeKind() implements AnswerKind {

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return ReceiptCode.read(text).<Reading>map(code -> new Reading.Settled(new Answer.Written(code.letters())))
                .orElseGet(() -> new Reading.Refused(Refusal.NOT_A_CODE));
    }

    @Override
    public boolean isSecret() {
        return true;
    }
}
