package redress.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A nation of the United Kingdom, whose bank holidays an organisation keeps. */
public enum Nation {
    ENGLAND("eng"),
    WALES("wls"),
    SCOTLAND("sct"),
    NORTHERN_IRELAND("nir");

    private final String subdivision;

    Nation(String subdivision) {
        this.subdivision = subdivision;
    }

    /** The name that packs use: {@code northern-ireland}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The nation of that name, written exactly as {@link #id()} gives it. */
    public static Optional<Nation> of(String id) {
        return Stream.of(values()).filter(nation -> nation.id().equals(id)).findFirst();
    }

    /**
     * Jollyday's code of the nation within {@code gb}. A code that it does not know gives the days that all four share,
     * and no error: that is why the codes stand here and are never read from a file.
     */
    String subdivision() {
        return subdivision;
    }
}
