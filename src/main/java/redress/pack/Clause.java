package redress.pack;

import java.util.List;

/**
 * A clause of the published policy and what carries it in the pack.
 *
 * @param id       its id: {@code AIM-01}
 * @param say      the clause in one line
 * @param elements what carries it, each {@code dialog:state} or {@code sort:name}, as in {@code signpost:appeals}
 */
public record Clause(String id, String say, List<String> elements) {
    public Clause {
        elements = List.copyOf(elements);
    }
}
