package redress.dialog;

import java.util.HashMap;
import java.util.Map;

/**
 * How many questions can still come: the longest way from each state to an end. It is worked out once for a script, whose
 * dialogs have no cycles, and can be shared between threads.
 */
final class Outlook {

    private final Script script;
    private final Map<String, Map<String, Integer>> longest = new HashMap<>();

    Outlook(Script script) {
        this.script = script;
        script.dialogs().values().forEach(this::measure);
    }

    /** Questions from a state on, itself among them, to the end of its dialog. */
    int from(Dialog dialog, String state) {
        return longest.getOrDefault(dialog.id(), Map.of()).getOrDefault(state, 0);
    }

    /** Questions after a state, to the end of its dialog. */
    int after(Dialog dialog, String state) {
        int most = 0;
        for (var rule : dialog.states().get(state).next()) {
            most = Math.max(most, from(dialog, rule.go()));
        }
        return most;
    }

    private Map<String, Integer> measure(Dialog dialog) {
        var measured = longest.get(dialog.id());
        if (measured == null) {
            measured = new HashMap<>();
            longest.put(dialog.id(), measured);
            for (var name : dialog.states().keySet()) {
                measure(dialog, name, measured);
            }
        }
        return measured;
    }

    private int measure(Dialog dialog, String name, Map<String, Integer> measured) {
        var known = measured.get(name);
        var state = dialog.states().get(name);
        if (known != null || state == null) {
            return known == null ? 0 : known;
        }
        measured.put(name, 0);
        int most = 0;
        for (var rule : state.next()) {
            most = Math.max(most, measure(dialog, rule.go(), measured));
        }
        int whole = most + state.accept(new Questions());
        measured.put(name, whole);
        return whole;
    }

    private final class Questions implements State.Visitor<Integer> {

        @Override
        public Integer question(Question question) {
            return 1;
        }

        @Override
        public Integer say(Say say) {
            return 0;
        }

        @Override
        public Integer subDialog(SubDialog call) {
            return script.dialog(call.dialog()).map(dialog -> measure(dialog).getOrDefault(dialog.first(), 0)).orElse(0);
        }

        @Override
        public Integer review(Review review) {
            return 1;
        }

        @Override
        public Integer signpost(Signpost signpost) {
            return 0;
        }

        @Override
        public Integer end(End end) {
            return 0;
        }
    }
}
