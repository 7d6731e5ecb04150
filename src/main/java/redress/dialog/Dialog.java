package redress.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One dialog of a pack: named states, one of them the first. It reads from top to bottom like the conversation.
 *
 * @param id      its name in the pack, such as {@code complaint} or {@code common/contact}
 * @param title   what it is about, in a few words
 * @param first   the name of its first state
 * @param counted whether its questions show how far along the person is
 * @param unnamed whether people may speak here without a name: then nobody is shown the name that their channel knows
 * @param anonymous whether whoever comes here is not recorded from here to the conversation's end, not even by us
 * @param known   whether whoever comes here is recorded from here on all the same: they chose to say who they are after all
 * @param states  its states by name, in the order of the file
 */
public record Dialog(String id, String title, String first, boolean counted, boolean unnamed, boolean anonymous,
                     boolean known, Map<String, State> states) {
    public Dialog {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** The same with other states. */
    public Dialog withStates(Map<String, State> others) {
        return new Dialog(id, title, first, counted, unnamed, anonymous, known, others);
    }
}
