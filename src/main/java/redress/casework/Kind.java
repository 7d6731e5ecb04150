package redress.casework;

import java.util.List;
import java.util.Optional;

/**
 * A kind of case: a complaint, a disclosure, a compliment.
 *
 * @param id     its name
 * @param name   what people read
 * @param stages its stages, the first of which a new case is in
 */
public record Kind(String id, String name, List<Stage> stages) {
    public Kind {
        stages = List.copyOf(stages);
    }

    /** The same with other stages. */
    public Kind withStages(List<Stage> others) {
        return new Kind(id, name, others);
    }

    /** The stage of a new case. */
    public Stage first() {
        return stages.get(0);
    }

    /** The stage of that id. */
    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }
}
