package redress.desk;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our own name for a message in which a person said something that is on record with a case, by which it is found again when
 * they change its words.
 *
 * @param reference the case
 * @param sequence  the number of the event with which it is on record
 * @param key       the key of the answer that it gave; empty if it gave none
 */
record Said(String reference, long sequence, String key) {

    static final String PREFIX = "said:";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([^:]+):([0-9]{1,18}):(.*)");

    String handle() {
        return PREFIX + reference + ":" + sequence + ":" + key;
    }

    /** What a handle names; nothing if it is the name of another message. */
    static Optional<Said> of(String handle) {
        var matcher = FORM.matcher(handle);
        return matcher.matches() ? Optional.of(new Said(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** Shows nothing of what was said. */
    @Override
    public String toString() {
        return "Said[" + reference + ":" + sequence + "]";
    }
}
