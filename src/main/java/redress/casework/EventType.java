package redress.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can happen to a case. */
public enum EventType {
    /** It was opened; the ids say kind, stage, team and when each clock is due. */
    OPENED,
    /** A person acknowledged it. The automatic receipt never counts. */
    ACKNOWLEDGED,
    /** The complainant sent more; the body holds it. */
    MESSAGE_IN,
    /** The outcome was told to the complainant. */
    OUTCOME,
    /** A clock ran out; the ids say which. */
    OVERDUE,
    /** The complainant cannot be reached: they blocked the bot or left. */
    UNREACHABLE;

    /** The name that packs, scenarios and the log use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of that name. */
    public static Optional<EventType> of(String id) {
        return Stream.of(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
