package redress.casework;

import java.util.List;
import redress.message.FileTicket;

/**
 * The sealed part of an event: who acted, and what they said and sent.
 *
 * @param by    who acted
 * @param lines what was said
 * @param files what was sent
 */
public record Body(Party by, List<Line> lines, List<FileTicket> files) {
    public Body {
        lines = List.copyOf(lines);
        files = List.copyOf(files);
    }

    /** A body that says only who acted. */
    public static Body by(Party party) {
        return new Body(party, List.of(), List.of());
    }
}
