package redress.pack;

import java.util.Comparator;

/**
 * One thing that is wrong with a pack.
 *
 * @param file   the file, relative to the folder of all dialogs: {@code aim/complaint.json}
 * @param line   counts from 1
 * @param column counts from 1, in characters
 * @param what   what is wrong, as a sentence
 * @param remedy what to write instead, as a sentence
 */
public record Fault(String file, int line, int column, String what, String remedy) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file).thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column).thenComparing(Fault::what).thenComparing(Fault::remedy);

    /** By file, line and column. */
    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /** In one line: {@code aim/complaint.json:12:7: There is no state "whenn". Did you mean "when"?} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
