package redress.dialog;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A phone number, kept in international form. It must be possible, not assigned: ranges are opened faster than tables
 * are renewed, and nobody's complaint shall hang on it.
 */
public record PhoneKind() implements AnswerKind {

    private static final String REGION = "GB";

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        return read(text);
    }

    private Reading read(String text) {
        if (text.codePoints().filter(Character::isLetter).count() > 3) {
            return new Reading.Refused(Refusal.NOT_A_PHONE);
        }
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var number = numbers.parse(text, REGION);
            return numbers.isPossibleNumber(number)
                    ? new Reading.Settled(new Answer.Written(numbers.format(number, PhoneNumberFormat.INTERNATIONAL)))
                    : new Reading.Refused(Refusal.NOT_A_PHONE);
        } catch (NumberParseException notANumber) {
            return new Reading.Refused(Refusal.NOT_A_PHONE);
        }
    }

    @Override
    public Reading card(Input.Card card, Optional<Answer> before) {
        if (!card.own()) {
            return new Reading.Refused(Refusal.NOT_OWN_CARD);
        }
        // Telegram gives the number of a card in international form, with or without the plus sign; others may not.
        var international = card.phone().startsWith("+") ? card.phone() : "+" + card.phone();
        return Stream.of(international, card.phone()).map(this::read).filter(Reading::isAnswer).findFirst()
                .orElse(new Reading.Refused(Refusal.NOT_A_PHONE));
    }

    @Override
    public boolean takesCard() {
        return true;
    }
}
