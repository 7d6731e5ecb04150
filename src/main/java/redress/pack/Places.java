package redress.pack;

import java.util.Collection;
import java.util.Set;
import redress.pack.json.Position;

/** The places that a text can have where it stands, besides constants. */
interface Places {

    /** No place at all. */
    Places NONE = of(Set.of());

    /** Whether a place can stand here, or whether that is found out later and taken down then. */
    boolean take(String place, Position at);

    /** The places that can be named when somebody wrote another. */
    Collection<String> names();

    /** Just these. */
    static Places of(Collection<String> names) {
        return new Places() {
            @Override
            public boolean take(String place, Position at) {
                return names.contains(place);
            }

            @Override
            public Collection<String> names() {
                return names;
            }
        };
    }
}
