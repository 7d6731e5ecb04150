package redress.pack;

import java.util.Collection;
import java.util.List;
import redress.pack.json.Json;

/**
 * The names that can be written in one place.
 *
 * @param sort     what they are names of: "state"
 * @param ids      the names, in the order in which they are shown
 * @param complete whether they are all known; if a file could not be read they are not, and nothing is held
 *                 against a name
 */
record Known(String sort, Collection<String> ids, boolean complete) {
    Known {
        ids = List.copyOf(ids);
    }

    static Known of(String sort, Collection<String> ids) {
        return new Known(sort, ids, true);
    }

    /** Reads one of the names. What is none of them is a fault, and read as nothing: an empty text. */
    String read(Json json, FileFaults faults) {
        var name = json.text();
        if (name.isEmpty()) {
            faults.wrongSort(json, "the name of the " + sort + ", in quotes");
            return "";
        }
        if (ids.contains(name.get()) || !complete) {
            return name.get();
        }
        faults.add(json.at(), "There is no " + sort + " \"" + name.get() + "\".",
                Nearest.remedy(name.get(), ids));
        return "";
    }
}
