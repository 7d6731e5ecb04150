package redress.dialog;

import java.util.Locale;

/**
 * A language in which a pack speaks.
 *
 * @param code two small letters: {@code cy}
 * @param name its own name for itself, which stands on the button that chooses it: "Cymraeg"
 */
public record Language(String code, String name) {

    /** English, as Britain writes it. */
    public static final Language ENGLISH = named("en");

    /** A language under its own name as the Java platform knows it. */
    public static Language named(String code) {
        var locale = Locale.forLanguageTag(code);
        return new Language(code, locale.getDisplayLanguage(locale));
    }

    /** What formats dates: the language as it is used in Britain. */
    Locale locale() {
        return Locale.forLanguageTag(code + "-GB");
    }
}
