package redress.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Finds what somebody meant who wrote a name wrongly. */
final class Nearest {

    private static final int LISTED = 12;
    private static final int LONGEST = 80;
    /** The last parts of constants that a pack may lack: none of them is a slip for another. */
    private static final Set<String> WAYS = Set.of("phone", "email", "post", "web", "ways");

    private Nearest() {
    }

    /** The candidate that is the fewest slips away, if they are few for its length. */
    static Optional<String> to(String name, Collection<String> candidates) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream().filter(each -> slips(name, each) <= Math.max(1, (each.length() + 1) / 3))
                .min(Comparator.comparingInt((String each) -> slips(name, each)).thenComparing(each -> each));
    }

    /**
     * The constant that was meant: at most two slips away, and never one that says something else. A text for people in
     * danger shall not get an e-mail address in the place of a number.
     */
    static Optional<String> constant(String name, Collection<String> constants) {
        var last = last(name);
        boolean meant = WAYS.contains(last) || constants.stream().map(Nearest::last).anyMatch(last::equals);
        return to(name, constants.stream().filter(each -> !meant || last(each).equals(last)).toList())
                .filter(each -> slips(name, each) <= 2);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What to write instead: the nearest, or else all that can be written. */
    static String remedy(String name, Collection<String> candidates) {
        var nearest = to(name, candidates);
        if (nearest.isPresent()) {
            return "Did you mean \"" + nearest.get() + "\"?";
        }
        if (candidates.isEmpty()) {
            return "There is none of that sort yet.";
        }
        var shown = candidates.stream().limit(LISTED).toList();
        return "It can be: " + String.join(", ", shown) + (candidates.size() > LISTED ? " …" : "") + ".";
    }

    /** Letters wrong, missing, too many, or swapped with the next. */
    private static int slips(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }
}
