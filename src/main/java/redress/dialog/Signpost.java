package redress.dialog;

import java.util.List;

/**
 * Sends to the right process. What was told is given back for copying, and a way on can be offered, such as letting a
 * person read it all the same: the bot suggests, people decide.
 *
 * @param name     its name
 * @param signpost the id of the signpost in the pack
 * @param title    what it is called
 * @param words    what the person reads, contact facts included
 * @param copy     the answers that are given back word for word
 * @param onward   the ways on; may be empty
 * @param next     where each way on leads
 */
public record Signpost(String name, String signpost, String title, Template words, List<Reference> copy,
                       List<Option> onward, List<Rule> next) implements State {
    public Signpost {
        copy = List.copyOf(copy);
        onward = List.copyOf(onward);
        next = List.copyOf(next);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.signpost(this);
    }
}
