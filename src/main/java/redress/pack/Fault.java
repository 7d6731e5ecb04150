package redress.pack;

import java.util.Collection;
import java.util.Comparator;

/**
 * One thing that is wrong with a pack.
 *
 * @param severity whether the pack can be used all the same
 * @param file   the file, relative to the folder of all dialogs: {@code aim/complaint.json}
 * @param line   counts from 1
 * @param column counts from 1, in characters
 * @param what   what is wrong, as a sentence
 * @param remedy what to write instead, as a sentence
 */
public record Fault(Severity severity, String file, int line, int column, String what,
        String remedy) implements Comparable<Fault> {

    /** What keeps a pack from being used, and what does not. */
    public enum Severity {
        /** The pack cannot be used. */
        ERROR("error"),
        /** The pack can be used, and somebody should look at this. */
        WARNING("warning");

        private final String id;

        Severity(String id) {
            this.id = id;
        }

        /** Its name for programs. */
        public String id() {
            return id;
        }
    }

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::severity).thenComparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column).thenComparing(Fault::what).thenComparing(Fault::remedy);

    /** An error. */
    public Fault(String file, int line, int column, String what, String remedy) {
        this(Severity.ERROR, file, line, column, what, remedy);
    }

    /** What to write in the place of a name that is none of those there are: the nearest, or else all of them. */
    public static String insteadOf(String name, Collection<String> names) {
        return Nearest.remedy(name, names);
    }

    /** Whether the pack cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Errors first, then by file, line and column. */
    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /** In one line: {@code aim/complaint.json:12:7: There is no state "whenn". Did you mean "when"?} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (isError() ? "" : "warning: ") + what + (remedy.isEmpty() ? ""
                : " " + remedy);
    }
}
