package redress.casework;

import java.util.List;

/**
 * A stage of a process.
 *
 * @param id     its name
 * @param name   what people read
 * @param clocks the time limits that hold in it
 */
public record Stage(String id, String name, List<Clock> clocks) {
    public Stage {
        clocks = List.copyOf(clocks);
    }

    /** The same with other clocks. */
    public Stage withClocks(List<Clock> others) {
        return new Stage(id, name, others);
    }
}
