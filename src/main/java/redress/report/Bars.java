package redress.report;

import java.util.List;
import java.util.Optional;

/** Makes bars of the rows of a table. */
final class Bars {

    private static final double HUNDRED = 100;

    private Bars() {
    }

    /** One measure as bars; nothing where there is only one to show. */
    static Optional<Plot> of(String title, List<Table.Row> rows, int measure) {
        var parts = parts(rows);
        double most = parts.stream().mapToDouble(row -> row.values().get(measure).number().orElse(0.0)).max().orElse(0);
        return plot(title, Plot.ONE, most, parts.stream().map(row -> new Plot.Bar(label(parts, row),
                row.values().get(measure).number().stream().toList(), row.values().get(measure).text())).toList());
    }

    /** Shares as bars that are full at 100. */
    static Optional<Plot> shares(String title, List<Table.Row> rows, int measure) {
        var parts = parts(rows).stream().filter(row -> !row.values().get(measure).equals(Value.NONE)).toList();
        return plot(title, Plot.ONE, HUNDRED, parts.stream().map(row -> new Plot.Bar(label(parts, row),
                row.values().get(measure).number().stream().toList(), row.values().get(measure).text())).toList());
    }

    /** The first measures as pieces; a bar is hidden if one of its pieces is. */
    static Optional<Plot> pieces(String title, List<String> series, List<Table.Row> rows) {
        var parts = parts(rows);
        var bars = parts.stream().map(row -> {
            var pieces = row.values().subList(0, series.size());
            boolean hidden = pieces.stream().anyMatch(Value::hidden);
            return new Plot.Bar(label(parts, row), hidden ? List.of() : pieces.stream().map(piece -> piece.number().orElse(0.0)).toList(),
                    hidden ? Value.HIDDEN.text() : row.values().get(series.size()).text());
        }).toList();
        double most = bars.stream().mapToDouble(bar -> bar.pieces().stream().mapToDouble(Double::doubleValue).sum()).max().orElse(0);
        return plot(title, series, most, bars);
    }

    private static Optional<Plot> plot(String title, List<String> series, double most, List<Plot.Bar> bars) {
        return most > 0 && bars.size() > 1 ? Optional.of(new Plot(title, series, most, bars)) : Optional.empty();
    }

    private static List<Table.Row> parts(List<Table.Row> rows) {
        return rows.stream().filter(row -> !row.total()).toList();
    }

    /** What tells a row from the others: a kind that all have in common says nothing. */
    private static String label(List<Table.Row> rows, Table.Row row) {
        int same = 0;
        while (same < row.heads().size() - 1) {
            int column = same;
            if (rows.stream().map(each -> each.heads().get(column)).distinct().count() > 1) {
                break;
            }
            same++;
        }
        return String.join(", ", row.heads().subList(same, row.heads().size()));
    }
}
