package redress.dialog;

import java.util.List;
import java.util.Optional;

/**
 * Shows somebody what they came to see: what the code opens that they gave, or something in there.
 *
 * @param name  its name
 * @param place what that is
 * @param words what they are told meanwhile
 */
public record Visit(String name, String place, Template words) implements End {

    /** What holds all that staff wrote to somebody who is not recorded; it needs a code. */
    public static final String MAILBOX = "mailbox";
    /** All that staff wrote to whoever is in their mailbox. */
    public static final String MESSAGES = "messages";
    /** That whoever is in their mailbox hears in this chat when there is something new. */
    public static final String NOTICE = "notice";
    /** That they do not. */
    public static final String QUIET = "quiet";
    /** All that can be visited. */
    public static final List<String> PLACES = List.of(MAILBOX, MESSAGES, NOTICE, QUIET);

    @Override
    public <T> T accept(Ending<T> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Optional<Template> farewell() {
        return Optional.empty();
    }

    @Override
    public Optional<Action> action(Facts facts, List<Told> told) {
        return Optional.of(new Action.Visit(place, facts.code(), words));
    }
}
