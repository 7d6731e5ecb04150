package redress.dialog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person's name, in whatever script and form: some letters, and not a sentence or an address. */
public record NameKind() implements AnswerKind {

    private static final int LONGEST = 120;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Override
    public Reading words(String text, Optional<Answer> before, LocalDate today) {
        var name = SPACE.matcher(text.strip()).replaceAll(" ");
        if (name.length() > LONGEST) {
            return new Reading.Refused(Refusal.TOO_LONG);
        }
        return name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().noneMatch(letter -> Character.isDigit(letter) || letter == '@' || letter == '/')
                ? new Reading.Settled(new Answer.Written(name)) : new Reading.Refused(Refusal.NOT_A_NAME);
    }

    @Override
    public boolean isName() {
        return true;
    }

    @Override
    public boolean takesAnyWords() {
        return true;
    }
}
