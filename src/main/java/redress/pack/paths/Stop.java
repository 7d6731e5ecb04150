package redress.pack.paths;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.pack.json.Position;

/**
 * A state of a dialog, as far as ways go.
 *
 * @param name     its name
 * @param at       where its name stands
 * @param ends     whether nothing follows it, whatever it has
 * @param answer   what counts as an answer, if it asks something
 * @param call     the dialog that it calls; empty if it calls none
 * @param next     where it leads; nothing if it leads back to where the dialog was called
 * @param choosers what else is chosen by conditions there
 * @param mentions the answers that its texts name
 * @param mark     what it is for people who are not recorded
 */
record Stop(String name, Position at, boolean ends, Optional<Spec> answer, String call, Optional<Chooser> next,
            List<Chooser> choosers, List<Mention> mentions, Mark mark) {
    Stop {
        choosers = List.copyOf(choosers);
        mentions = List.copyOf(mentions);
    }

    boolean calls() {
        return !call.isEmpty();
    }

    /** The ways on and all other choices. */
    List<Chooser> all() {
        return Stream.concat(next.stream(), choosers.stream()).toList();
    }

    /**
     * Things of which some are chosen.
     *
     * @param first   whether the first rule that holds is taken and no other; otherwise all that hold are
     * @param written whether the pack's author wrote the conditions; buttons of a signpost lead on without
     * @param rules   the rules in order
     */
    record Chooser(boolean first, boolean written, List<Rule> rules) {
        Chooser {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One of the things.
     *
     * @param at   where it stands; with a condition, where that stands
     * @param when its condition, if it has one
     * @param go   the state to which it leads; empty if it is no way
     */
    record Rule(Position at, Optional<Formula> when, String go) {
    }

    /**
     * An answer that a text names.
     *
     * @param at   where the text stands
     * @param name the answer, as written
     */
    record Mention(Position at, String name) {
    }
}
