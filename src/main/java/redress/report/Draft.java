package redress.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A table before it is known what must be hidden in it. */
final class Draft {

    private final String id;
    private final String title;
    private final String note;
    private final List<String> heads;
    private final List<String> measures;
    private final List<Line> lines = new ArrayList<>();
    private boolean sorted;
    private boolean withheld;
    private Function<List<Table.Row>, Optional<Plot>> plot = rows -> Optional.empty();

    private record Line(List<String> heads, List<Entry> entries, boolean total) {

        private Table.Row row(Set<Cell> hidden) {
            return new Table.Row(heads, entries.stream().map(entry -> entry.value(hidden)).toList(), total);
        }
    }

    Draft(String id, String title, String note, List<String> heads, List<String> measures) {
        this.id = id;
        this.title = title;
        this.note = note;
        this.heads = heads;
        this.measures = measures;
    }

    void row(List<String> names, Entry... entries) {
        lines.add(new Line(names, List.of(entries), false));
    }

    void row(List<String> names, List<Entry> entries) {
        lines.add(new Line(names, entries, false));
    }

    /** The row that sums up the others. */
    void total(Entry... entries) {
        var names = new ArrayList<>(List.of("All"));
        while (names.size() < heads.size()) {
            names.add("");
        }
        lines.add(new Line(names, List.of(entries), true));
    }

    /** Draws one of the measures as bars. */
    Draft drawn(String name, int measure) {
        plot = rows -> Bars.of(name, rows, measure);
        return this;
    }

    /** Draws shares as bars of at most 100. */
    Draft drawnAsShares(String name, int measure) {
        plot = rows -> Bars.shares(name, rows, measure);
        return this;
    }

    /** Draws the first measures as the pieces of one bar. */
    Draft drawnInPieces(String name, int pieces) {
        plot = rows -> Bars.pieces(name, measures.subList(0, pieces), rows);
        return this;
    }

    /**
     * Puts the rows with the largest first figure first, within what their first names have in common. Those that are hidden
     * come last in the order of their ids: a place between two others would say what they are between.
     */
    Draft largestFirst() {
        sorted = true;
        return this;
    }

    /** Says whether rows are left out of it because too few are meant. */
    void withheld(boolean some) {
        withheld = some;
    }

    private Comparator<Table.Row> order() {
        var groups = lines.stream().map(line -> line.heads().subList(0, line.heads().size() - 1)).distinct().toList();
        return Comparator.comparing(Table.Row::total)
                .thenComparing(row -> groups.indexOf(row.heads().subList(0, row.heads().size() - 1)))
                .thenComparing(row -> -row.values().get(0).number().orElse(0.0));
    }

    Table table(Set<Cell> hidden) {
        var rows = lines.stream().map(line -> line.row(hidden)).sorted(sorted ? order() : (one, other) -> 0).toList();
        boolean empty = rows.stream().allMatch(Table.Row::total);
        return new Table(id, title, note, heads, measures, empty ? List.of() : rows, empty ? Optional.empty() : plot.apply(rows),
                withheld);
    }
}
