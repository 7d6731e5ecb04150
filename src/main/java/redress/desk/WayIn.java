package redress.desk;

import java.util.Optional;

/**
 * Where a deep link, an invitation or a button under a message about a case leads: something begins, or it is explained why not.
 *
 * @param beginning what begins, if it does
 * @param why       why it does not; empty if it does
 */
record WayIn(Optional<Beginning> beginning, String why) {

    static WayIn open(Beginning beginning) {
        return new WayIn(Optional.of(beginning), "");
    }

    static WayIn closed(String why) {
        return new WayIn(Optional.empty(), why);
    }
}
