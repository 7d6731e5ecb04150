package redress.pack.paths;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A dialog, as far as ways go.
 *
 * @param id    its id
 * @param first the state with which it begins
 * @param unrecorded whether whoever comes here is not recorded from here on
 * @param known whether they are from here on all the same
 * @param stops its states by name, in the order of the file
 */
record Plan(String id, String first, boolean unrecorded, boolean known, Map<String, Stop> stops) {
    Plan {
        stops = Collections.unmodifiableMap(new LinkedHashMap<>(stops));
    }
}
