package redress.desk;

import java.util.Map;
import redress.dialog.Link;

/**
 * What a conversation in a private chat begins with.
 *
 * @param rules  the rules that it runs on: those of its case, or today's
 * @param dialog the id of its dialog
 * @param facts  what it knows from the beginning
 * @param link   the answers that it has from the beginning
 */
record Beginning(Rulebook.Rules rules, String dialog, Map<String, String> facts, Link link) {
    Beginning {
        facts = Map.copyOf(facts);
    }

    /** One that knows nothing yet. */
    static Beginning plain(Rulebook.Rules rules, String dialog) {
        return new Beginning(rules, dialog, Map.of(), Link.NONE);
    }

    /** Shows nothing that is known. */
    @Override
    public String toString() {
        return "Beginning[" + dialog + "]";
    }
}
