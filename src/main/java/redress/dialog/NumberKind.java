package redress.dialog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole number.
 *
 * @param least the least that makes sense
 * @param most  the most that makes sense
 */
public record NumberKind(long least, long most) implements AnswerKind {

    private static final Pattern NUMBER = Pattern.compile("(?:about |around |roughly )?(-?\\d{1,15})", Pattern.CASE_INSENSITIVE);

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        var matcher = NUMBER.matcher(text.strip().replaceAll("(?<=\\d)[, ](?=\\d{3})", ""));
        if (!matcher.matches()) {
            return new Reading.Refused(Refusal.NOT_A_NUMBER);
        }
        long number = Long.parseLong(matcher.group(1));
        if (number < least) {
            return new Reading.Refused(Refusal.LEAST);
        }
        return number > most ? new Reading.Refused(Refusal.MOST) : new Reading.Settled(new Answer.Counted(number));
    }
}
