package redress.pack;

import java.util.List;
import redress.pack.json.Json;
import redress.pack.json.Position;

/**
 * Takes down what is wrong in one file.
 *
 * @param file its name
 * @param all  where the faults of all files are gathered; one reading writes to it, in one thread
 */
record FileFaults(String file, List<Fault> all) {

    void add(Position at, String what, String remedy) {
        all.add(new Fault(at.file().isEmpty() ? file : at.file(), at.line(), at.column(), what, remedy));
    }

    /** Takes down what should be looked at, but keeps nobody from using the pack. */
    void warn(Position at, String what, String remedy) {
        all.add(new Fault(Fault.Severity.WARNING, at.file().isEmpty() ? file : at.file(), at.line(), at.column(), what, remedy));
    }

    /** Whether nothing is wrong in this file, as far as it was looked at. */
    boolean none() {
        return count() == 0;
    }

    /** How many errors of this file were taken down up to now. */
    long count() {
        return all.stream().filter(fault -> fault.isError() && fault.file().equals(file)).count();
    }

    /** A value of the wrong sort. */
    void wrongSort(Json json, String expected) {
        add(json.at(), "Here stands " + json.sort() + ".", "Write " + expected + ".");
    }
}
