package redress.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where ways lead in a circle.
 *
 * @param <W> a way
 */
final class Circles<W> {

    /**
     * A circle.
     *
     * @param closing the way that closes it
     * @param names   what lies on it, the first once more at the end
     */
    record Circle<W>(W closing, List<String> names) {
    }

    /** Says where a way leads. */
    interface End<W> {
        String of(W way);
    }

    private final Map<String, List<W>> ways;
    private final End<W> end;
    private final List<String> path = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final List<Circle<W>> found = new ArrayList<>();

    private Circles(Map<String, List<W>> ways, End<W> end) {
        this.ways = ways;
        this.end = end;
    }

    /** Follows the ways from each of the names in turn. Each way closes at most one circle. */
    static <W> List<Circle<W>> in(Iterable<String> from, Map<String, List<W>> ways, End<W> end) {
        var circles = new Circles<>(ways, end);
        from.forEach(circles::follow);
        return circles.found;
    }

    private void follow(String name) {
        if (done.contains(name)) {
            return;
        }
        path.add(name);
        for (var way : ways.getOrDefault(name, List.of())) {
            int before = path.indexOf(end.of(way));
            if (before < 0) {
                follow(end.of(way));
            } else {
                var names = new ArrayList<>(path.subList(before, path.size()));
                names.add(end.of(way));
                found.add(new Circle<>(way, names));
            }
        }
        path.remove(path.size() - 1);
        done.add(name);
    }
}
