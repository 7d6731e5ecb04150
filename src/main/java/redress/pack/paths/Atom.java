package redress.pack.paths;

import java.util.Map;

/**
 * One of the ways in which an answer can turn out, as fine as the pack's conditions can tell them apart.
 *
 * @param option  the option's id, or "unsure" or "skipped"; empty for everything else
 * @param there   whether the question was met at all
 * @param isValue whether something was said, which "not sure" and a question passed over do not
 * @param size    a number out of those that are meant, or how many things it consists of
 * @param sides   for a date: on which side of each day it lies that it is compared with, by the words of that day
 */
record Atom(String option, boolean there, boolean isValue, long size, Map<String, Integer> sides) {

    /** The question was not on the way. */
    static final Atom ABSENT = new Atom("", false, false, 0, Map.of());
    /** Something was said that no condition asks for. */
    static final Atom REST = value("");

    static Atom value(String option) {
        return new Atom(option, true, true, 1, Map.of());
    }

    /** "Not sure", or passed over: it counts as one thing, and says nothing. */
    static Atom silent(String option) {
        return new Atom(option, true, false, 1, Map.of());
    }

    static Atom sized(long size, boolean isValue) {
        return new Atom("", true, isValue, size, Map.of());
    }

    static Atom dated(Map<String, Integer> sides) {
        return new Atom("", true, true, 1, sides);
    }
}
