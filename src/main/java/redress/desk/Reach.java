package redress.desk;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our own name for the message that tells an outcome. It stands with the message in the outbox, so that its arrival is noticed
 * also after a restart.
 *
 * @param reference the case
 * @param outcome   the number of the event that is told
 */
record Reach(String reference, long outcome) {

    static final String PREFIX = "outcome:";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([^:]+):([0-9]{1,18})");

    String handle() {
        return PREFIX + reference + ":" + outcome;
    }

    /** What a handle names; nothing if it is the name of another message. */
    static Optional<Reach> of(String handle) {
        var matcher = FORM.matcher(handle);
        return matcher.matches() ? Optional.of(new Reach(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
