package redress.desk;

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
 */
record Deed(Happening.Came came, Rulebook.Rules rules, Role role, String what, Turn turn) {

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
