package redress.dialog;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address: something, an at sign, and a host with a dot. More cannot be known without writing to it. */
public record EmailKind() implements AnswerKind {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>()\",;:]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        var address = text.strip().replaceFirst("^(?i)mailto:", "");
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            return new Reading.Refused(Refusal.NOT_AN_EMAIL);
        }
        int at = address.lastIndexOf('@');
        return new Reading.Settled(new Answer.Written(
                address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT)));
    }
}
