package redress.pack;

import java.util.Map;

/**
 * What people read who ask where their case stands, in each language of a pack.
 *
 * @param own    in the pack's own language
 * @param others in the others, by their two letters
 */
public record StatusTexts(StatusWords own, Map<String, StatusWords> others) {
    public StatusTexts {
        others = Map.copyOf(others);
    }

    /** In a language, by its two letters; in the pack's own if it does not speak it. */
    public StatusWords in(String language) {
        return others.getOrDefault(language, own);
    }
}
