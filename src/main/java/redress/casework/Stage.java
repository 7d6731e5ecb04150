package redress.casework;

import java.util.List;
import java.util.Optional;

/**
 * A stage of a process.
 *
 * @param id     its name
 * @param name   what people read
 * @param team   the id of the team that works on it; empty if a case keeps the team that it has
 * @param clocks the time limits that hold in it
 */
public record Stage(String id, String name, String team, List<Clock> clocks) {
    public Stage {
        clocks = List.copyOf(clocks);
    }

    /** The same with other clocks. */
    public Stage withClocks(List<Clock> others) {
        return new Stage(id, name, team, others);
    }

    /** The same with another team. */
    public Stage withTeam(String other) {
        return new Stage(id, name, other, clocks);
    }

    /** The clock of that id. */
    public Optional<Clock> clock(String clockId) {
        return clocks.stream().filter(clock -> clock.id().equals(clockId)).findFirst();
    }
}
