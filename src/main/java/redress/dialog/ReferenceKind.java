package redress.dialog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reference of a case, kept in its proper form. Whether there is such a case, and whether it may be read here, is not
 * known before the conversation is through.
 *
 * @param form the proper form of what is typed; nothing if it cannot be a reference
 */
public record ReferenceKind(Function<String, Optional<String>> form) implements AnswerKind {

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return form.apply(text.strip()).<Reading>map(reference -> new Reading.Settled(new Answer.Written(reference)))
                .orElseGet(() -> new Reading.Refused(Refusal.NOT_A_REFERENCE));
    }
}
