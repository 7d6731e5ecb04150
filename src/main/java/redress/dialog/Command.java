package redress.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person can do at every step, by a slash command, by a button, or in a few plain words. */
public enum Command {
    /** Begin, or come back to what was begun. */
    START,
    /** Someone is at risk. */
    RISK,
    /** The question before this one. */
    BACK,
    /** What can be done here. */
    HELP,
    /** Where everything stands that was sent; all answers stay. */
    STATUS,
    /** Delete what was written and read in this chat, as far as that can be done. */
    WIPE,
    /** What a receipt code opens. */
    MAILBOX,
    /** What is kept about whoever asks. */
    MYDATA,
    /** Stop for now; all answers stay. */
    STOP,
    /** Choose another language. */
    LANGUAGE,
    /** Go on after a stop or a pause. */
    RESUME,
    /** Take the words that were written after a pause for the answer. */
    USE,
    /** Throw all answers away; asks first. */
    CANCEL,
    /** Yes, throw them away. */
    DISCARD,
    /** Throw all answers away and begin again. */
    RESTART,
    /** List what can be changed. */
    CHANGE,
    /** Keep the answer as it was. */
    KEEP,
    /** Pass the question over. */
    SKIP,
    /** The signpost was enough. */
    ENOUGH;

    /** The name that files and buttons use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command of that name. */
    public static Optional<Command> of(String id) {
        return Stream.of(values()).filter(command -> command.id().equals(id)).findFirst();
    }
}
