package redress.desk;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our own name for a message in a private chat that is about a case, by which it is known to which case somebody replies.
 *
 * @param reference the case
 * @param sequence  the number of its last event that the message knows of
 * @param mark      tells messages apart that know of the same event; 0 if there is but one
 */
record About(String reference, long sequence, long mark) {

    static final String PREFIX = "told:";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([^:]+):([0-9]{1,18})(?::([0-9]{1,19}))?");

    String handle() {
        return PREFIX + reference + ":" + sequence + (mark == 0 ? "" : ":" + mark);
    }

    /** The reference of the case that a message of that handle is about; nothing if it is about none. */
    static Optional<String> reference(String handle) {
        var matcher = FORM.matcher(handle);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Reach.of(handle).map(Reach::reference);
    }
}
