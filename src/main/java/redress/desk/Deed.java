package redress.desk;

import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.Line;
import redress.casework.Role;
import redress.dialog.Turn;

/**
 * Something that somebody does with a case.
 *
 * @param came  what brought it to its end: who did it, when, where, and under which message
 * @param rules the rules of the case
 * @param role  in what part they act
 * @param what  what it is called where others read of it
 * @param turn  what it came to, in the words of every language
 * @param saw   the number of the newest event that staff could see when they did it; 0 for others
 */
record Deed(Happening.Came came, Rulebook.Rules rules, Role role, String what, Turn turn, long saw) {

    /** A deed of somebody who is not shown the case itself. */
    Deed(Happening.Came came, Rulebook.Rules rules, Role role, String what, Turn turn) {
        this(came, rules, role, what, turn, 0);
    }


    /** What was said, with what staff could see when they said it: that stands on record, and in no chat. */
    Body witnessed(Body body) {
        return saw == 0 ? body : new Body(body.by(), Stream.concat(body.lines().stream(), Stream.of(Line.saw(saw))).toList(),
                body.files());
    }

    /** Whether somebody did it in a team's chat. */
    boolean isByStaff() {
        return role == Role.STAFF;
    }

    /** Shows nothing of who did it. */
    @Override
    public String toString() {
        return "Deed[" + role.id() + "]";
    }
}
