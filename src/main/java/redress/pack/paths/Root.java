package redress.pack.paths;

import java.util.Map;
import java.util.Set;

/**
 * One way in which a conversation can begin.
 *
 * @param dialog the id of the dialog with which it begins
 * @param facts  what each fact can be there; a fact that is not named is not known there
 */
public record Root(String dialog, Map<String, Set<String>> facts) {
    public Root {
        facts = Map.copyOf(facts);
    }
}
