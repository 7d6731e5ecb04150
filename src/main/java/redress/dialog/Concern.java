package redress.dialog;

import java.util.Collections;
import java.util.Set;

/**
 * What an answer says about who reads: these options mean that the matter may be about people of a team.
 *
 * @param team    the id of the team; empty if the question is about no team
 * @param options the options that mean it
 */
public record Concern(String team, Set<String> options) {

    /** A question that is about no team. */
    public static final Concern NONE = new Concern("", Set.of());

    public Concern {
        options = Set.copyOf(options);
    }

    /** Whether an answer means it. */
    boolean isMeantBy(Answer answer) {
        return !Collections.disjoint(options, answer.ids());
    }
}
