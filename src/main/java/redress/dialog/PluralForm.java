package redress.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sorts of number that languages tell apart, as Unicode's CLDR names them. */
public enum PluralForm {
    ZERO, ONE, TWO, FEW, MANY, OTHER;

    /** The name that files use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of that name. */
    public static Optional<PluralForm> of(String id) {
        return Stream.of(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    /**
     * The form for a count.
     *
     * @param language two small letters; what is not known here is counted as in English
     * @param count    a whole number from 0
     */
    static PluralForm of(String language, long count) {
        return language.equals("cy") ? welsh(count) : count == 1 ? ONE : OTHER;
    }

    /** CLDR, cardinals of cy. */
    private static PluralForm welsh(long count) {
        return count == 0 ? ZERO : count == 1 ? ONE : count == 2 ? TWO : count == 3 ? FEW : count == 6 ? MANY : OTHER;
    }
}
