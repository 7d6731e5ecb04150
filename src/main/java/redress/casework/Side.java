package redress.casework;

import java.util.Locale;

/** Whose it is: whose time a clock measures, who can press an action's button. */
public enum Side {
    /** Those who work on cases. */
    STAFF,
    /** Whoever brought the matter. */
    COMPLAINANT;

    /** The name that packs use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
