package redress.casework;

import java.util.Locale;

/** How far a case is. */
public enum CaseState {
    /** It is recorded, and no person has acknowledged it. */
    RECEIVED,
    /** A person acknowledged it. */
    ACKNOWLEDGED;

    /** The name that lists and scenarios use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
