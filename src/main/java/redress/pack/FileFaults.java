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
        all.add(new Fault(file, at.line(), at.column(), what, remedy));
    }

    /** A value of the wrong sort. */
    void wrongSort(Json json, String expected) {
        add(json.at(), "Here stands " + json.sort() + ".", "Write " + expected + ".");
    }
}
