package redress.pack;

import java.util.Set;

/**
 * How staff write down what they were told in person, by phone or by letter.
 *
 * @param dialog the id of the dialog that asks them; empty if they cannot
 * @param teams  the ids of the teams that can; all if it is empty
 */
public record Recording(String dialog, Set<String> teams) {

    /** Nobody can. */
    public static final Recording NONE = new Recording("", Set.of());

    public Recording {
        teams = Set.copyOf(teams);
    }

    /** Whether a team can. */
    public boolean isBy(String team) {
        return isThere() && (teams.isEmpty() || teams.contains(team));
    }

    /** Whether anybody can. */
    public boolean isThere() {
        return !dialog.isEmpty();
    }
}
