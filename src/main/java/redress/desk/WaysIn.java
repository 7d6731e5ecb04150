package redress.desk;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.dialog.Input;

/**
 * Finds out where a deep link, an invitation or a button under a message about a case leads. It is kept as it was written or
 * pressed, so that it can wait until it is said what becomes of a conversation under way.
 */
final class WaysIn {

    private static final Pattern START = Pattern.compile("/start\\s+(\\S+)");

    private final Rulebook rulebook;

    WaysIn(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What an input names that may lead somewhere, as it was written or pressed; nothing if it names nothing. */
    static Optional<String> in(Input input) {
        return input.press().map(Input.Press::data).filter(data -> data.startsWith(Alert.CASE + ":"))
                .or(() -> input.words().map(String::strip).filter(words -> START.matcher(words).matches()));
    }

    /** Where something leads; nothing if it is not known, and then it is an ordinary start. */
    Optional<WayIn> find(String named) {
        var start = START.matcher(named);
        return start.matches() ? link(start.group(1)) : Optional.empty();
    }

    private Optional<WayIn> link(String name) {
        var rules = rulebook.current();
        return Optional.ofNullable(rules.pack().links().get(name))
                .map(link -> WayIn.open(new Beginning(rules, rules.pack().script().start(), Map.of(), link)));
    }
}
