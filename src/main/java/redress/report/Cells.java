package redress.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import redress.casework.EventType;

/** The counts of a report, and how they hang together. A count that stands in two tables is one cell. Used by one thread. */
final class Cells {

    /** The events by which a case ends. */
    static final List<String> ENDS = List.of(EventType.CLOSED.id(), EventType.WITHDRAWN.id(), EventType.STOPPED.id());

    /** How many cases of a kind must have come so that their subjects are told: of fewer, nearly all would be hidden. */
    static final long LEAST_PARTED = 15;

    private final Figures figures;
    private final List<Sum> sums = new ArrayList<>();
    private final Map<List<Object>, Cell> cells = new HashMap<>();

    Cells(Figures figures) {
        this.figures = figures;
    }

    /** How they hang together. */
    List<Sum> sums() {
        return sums;
    }

    /** All counts that can be seen, or worked out from what is seen. */
    Stream<Cell> all() {
        return Stream.concat(cells.values().stream(), sums.stream().flatMap(Sum::cells)).distinct();
    }

    /** Says that one count is made of others. */
    void together(Sum sum) {
        sums.add(sum);
    }

    /** The cell of a count; the same one whenever it is asked for. */
    Cell cell(Topic topic, String... key) {
        return cells.computeIfAbsent(List.of(topic, List.of(key)), each -> made(topic, key));
    }

    /** Whether subjects of a kind are told shows how many came of it, even if that number is hidden. */
    private Cell made(Topic topic, String... key) {
        long count = figures.count(topic, key);
        if (topic != Topic.RECEIVED || !tellsSubjects(key[0])) {
            return new Cell(count);
        }
        return isParted(key[0]) ? new Cell(count, LEAST_PARTED, Long.MAX_VALUE / 4) : new Cell(count, 1, LEAST_PARTED - 1);
    }

    /** Whether cases of a kind said what they are about. */
    boolean tellsSubjects(String kind) {
        return figures.keys(Topic.SUBJECT).stream().anyMatch(key -> key.part(0).equals(kind) && !key.part(1).isEmpty());
    }

    /** Whether so many cases of a kind came that they are told by subject. */
    boolean isParted(String kind) {
        return figures.count(Topic.RECEIVED, kind) >= LEAST_PARTED;
    }

    /** The cell of a sum of counts. */
    Cell whole(Object name, List<Cell> parts) {
        return cells.computeIfAbsent(List.of("whole", name), each -> {
            var whole = new Cell(parts.stream().mapToLong(Cell::count).sum());
            sums.add(new Sum(whole, parts));
            return whole;
        });
    }

    /** All cases received. */
    Cell allReceived() {
        return whole(Topic.RECEIVED, kinds(Topic.RECEIVED).stream().map(kind -> cell(Topic.RECEIVED, kind)).toList());
    }

    /** All outcomes told. */
    Cell allOutcomes() {
        return whole(Topic.OUTCOME, places(Topic.OUTCOME).stream().map(this::outcomesIn).toList());
    }

    /** All cases that ended. */
    Cell allEnded() {
        return whole(Topic.ENDED, kinds(Topic.ENDED).stream().map(this::endedOf).toList());
    }

    /** All later dates. */
    Cell allExtended() {
        return whole(Topic.EXTENDED, places(Topic.EXTENDED).stream().map(place -> cell(Topic.EXTENDED, place.part(0),
                place.part(1))).toList());
    }

    /** All who were sent elsewhere. */
    Cell allSignposts() {
        return whole(Topic.SIGNPOST, figures.keys(Topic.SIGNPOST).stream().map(key -> cell(Topic.SIGNPOST, key.part(0))).toList());
    }

    Cell outcomesIn(Figures.Key place) {
        return whole(List.of(Topic.OUTCOME, place.part(0), place.part(1)), figures.keys(Topic.OUTCOME).stream()
                .filter(key -> key.part(0).equals(place.part(0)) && key.part(1).equals(place.part(1)))
                .map(key -> cell(Topic.OUTCOME, key.part(0), key.part(1), key.part(2))).toList());
    }

    Cell endedOf(String kind) {
        return whole(List.of(Topic.ENDED, kind), ENDS.stream().map(end -> cell(Topic.ENDED, kind, end)).toList());
    }

    /** What is left of a whole; it is not shown, but can be worked out. */
    Cell rest(Object name, Cell whole, List<Cell> parts) {
        return cells.computeIfAbsent(List.of("rest", name), each -> {
            var rest = new Cell(whole.count() - parts.stream().mapToLong(Cell::count).sum());
            sums.add(new Sum(whole, Stream.concat(parts.stream(), Stream.of(rest)).toList()));
            return rest;
        });
    }

    Set<String> kinds(Topic topic) {
        var kinds = new TreeSet<String>();
        figures.keys(topic).forEach(key -> kinds.add(key.part(0)));
        return kinds;
    }

    /** The kinds and stages under which something was counted. */
    Set<Figures.Key> places(Topic... topics) {
        var places = new TreeSet<Figures.Key>();
        Stream.of(topics).flatMap(topic -> figures.keys(topic).stream())
                .forEach(key -> places.add(Figures.Key.of(key.part(0), key.part(1))));
        return places;
    }
}
