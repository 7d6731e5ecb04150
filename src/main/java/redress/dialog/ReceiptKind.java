package redress.dialog;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import redress.message.ReceiptCode;

/**
 * Shows the code by which somebody comes back, and wants it typed back. That it was is all that is kept.
 *
 * @param copied the code as people see it; empty where the conversation knows none
 */
public record ReceiptKind(String copied) implements AnswerKind {

    /** What is kept of a code that was typed back. */
    public static final String CONFIRMED = "confirmed";

    /** As a pack asks for it, for whatever code it will be. */
    public ReceiptKind() {
        this("");
    }

    @Override
    public AnswerKind on(Map<String, String> facts) {
        return Facts.receiptCode(facts).<AnswerKind>map(ReceiptKind::new).orElse(this);
    }

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return isTypedBack(text) ? new Reading.Settled(new Answer.Chosen(CONFIRMED))
                : new Reading.Refused(ReceiptCode.read(text).isPresent() ? Refusal.ANOTHER_CODE : Refusal.NOT_A_CODE);
    }

    @Override
    public boolean isTypedBack(String text) {
        return ReceiptCode.read(text).filter(code -> code.shown().equals(copied)).isPresent();
    }

    @Override
    public boolean isSecret() {
        return true;
    }

    /** Without the code: it opens everything. */
    @Override
    public String toString() {
        return "ReceiptKind[]";
    }
}
