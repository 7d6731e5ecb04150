package redress.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * About how many questions still come: those on the usual way from each state to an end, which is the way of every state's
 * last rule. It is worked out once for a script, whose dialogs have no cycles, and can be shared between threads.
 */
final class Outlook {

    private final Script script;
    private final Map<String, Map<String, Integer>> usual = new HashMap<>();

    Outlook(Script script) {
        this.script = script;
        script.dialogs().values().forEach(this::measure);
    }

    /** Questions from a state on, itself among them, to the end of its dialog. */
    int from(Dialog dialog, String state) {
        return usual.getOrDefault(dialog.id(), Map.of()).getOrDefault(state, 0);
    }

    /** How many counted questions were answered. */
    static int answered(List<Step> steps) {
        int count = 0;
        for (var step : steps) {
            if (step.counts()) {
                count++;
            }
        }
        return count;
    }

    /**
     * About how many questions follow where a walk stands, the one there among them, within what is counted.
     *
     * @param frames the dialogs that the walk is in, the innermost first
     */
    int ahead(Iterable<Frame> frames) {
        int ahead = 0;
        boolean innermost = true;
        for (var frame : frames) {
            if (!frame.counted()) {
                break;
            }
            ahead += innermost ? from(frame.dialog(), frame.state()) : after(frame.dialog(), frame.state());
            innermost = false;
        }
        return ahead;
    }

    /** Questions after a state, to the end of its dialog. */
    int after(Dialog dialog, String state) {
        return last(dialog.states().get(state)).map(rule -> from(dialog, rule.go())).orElse(0);
    }

    private Map<String, Integer> measure(Dialog dialog) {
        var measured = usual.get(dialog.id());
        if (measured == null) {
            measured = new HashMap<>();
            usual.put(dialog.id(), measured);
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
        int whole = last(state).map(rule -> measure(dialog, rule.go(), measured)).orElse(0) + state.accept(new Questions());
        measured.put(name, whole);
        return whole;
    }

    private static Optional<Rule> last(State state) {
        return state.next().isEmpty() ? Optional.empty() : Optional.of(state.next().get(state.next().size() - 1));
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
