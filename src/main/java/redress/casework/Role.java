package redress.casework;

import java.util.Locale;

/** In what part somebody acted. */
public enum Role {
    /** Whoever brought the matter. */
    COMPLAINANT,
    /** Whoever it was brought for, and who says so by an invitation. */
    REPRESENTED,
    /** Whoever works on it. */
    STAFF,
    /** The program itself: a timer, a delivery that failed. */
    PROGRAM;

    /** The name in the log. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
