package redress.scenario.proof;

import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import redress.casework.Kind;
import redress.casework.Policy;
import redress.casework.Stage;

/**
 * A policy with something taken away.
 *
 * @param policy the policy as it is
 */
record PolicyWithout(Policy policy) {

    /** Without all clocks of that id, or without the one that is named by kind, stage and clock. */
    Policy clock(String name) {
        return kinds(kind -> kind.withStages(kind.stages().stream().map(stage -> stage.withClocks(stage.clocks().stream()
                .filter(clock -> !name.equals(clock.id()) && !name.equals(path(kind, stage) + "." + clock.id())).toList()))
                .toList()));
    }

    /** Without a stage, named by kind and stage. */
    Policy stage(String name) {
        return kinds(kind -> kind.withStages(kind.stages().stream().filter(stage -> !name.equals(path(kind, stage)))
                .toList()));
    }

    /** Without a kind of case. */
    Policy kind(String id) {
        var kinds = new LinkedHashMap<>(policy.kinds());
        kinds.remove(id);
        return policy.withKinds(kinds);
    }

    /** Without an action. */
    Policy action(String id) {
        return policy.withActions(policy.actions().stream().filter(action -> !action.id().equals(id)).toList());
    }

    /** With another team in the place of one. */
    Policy team(String id, String other) {
        return new PolicyWithout(kinds(kind -> kind.withStages(kind.stages().stream()
                .map(stage -> stage.team().equals(id) ? stage.withTeam(other) : stage).toList()))).instead(id, other);
    }

    private Policy instead(String id, String other) {
        return policy.withMainTeam(policy.mainTeam().equals(id) ? other : policy.mainTeam(),
                policy.safeguard().team().equals(id) ? other : policy.safeguard().team());
    }

    /** Which team gets what one that is taken away would get: the main team, or if it is that one, another. */
    String instead(String team) {
        return team.equals(policy.mainTeam())
                ? policy.teams().keySet().stream().sorted().filter(other -> !other.equals(team)).findFirst().orElse(team)
                : policy.mainTeam();
    }

    private Policy kinds(UnaryOperator<Kind> change) {
        var kinds = new LinkedHashMap<>(policy.kinds());
        kinds.replaceAll((id, kind) -> change.apply(kind));
        return policy.withKinds(kinds);
    }

    private static String path(Kind kind, Stage stage) {
        return kind.id() + "." + stage.id();
    }
}
