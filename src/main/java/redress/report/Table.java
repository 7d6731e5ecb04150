package redress.report;

import java.util.List;
import java.util.Optional;

/**
 * A table of figures that may be seen.
 *
 * @param id       its name in files
 * @param title    what people read above it
 * @param note     how it is counted, in a sentence or two; may be empty
 * @param heads    what the first columns are called, which say what is counted
 * @param measures what the other columns are called
 * @param rows     its rows; none if there is nothing to count
 * @param plot     the same as a picture, where that helps
 * @param withheld whether rows are left out because too few are meant; the note says which
 */
public record Table(String id, String title, String note, List<String> heads, List<String> measures, List<Row> rows,
                    Optional<Plot> plot, boolean withheld) {
    public Table {
        heads = List.copyOf(heads);
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param heads  what is counted in it
     * @param values what it comes to
     * @param total  whether it sums up the others
     */
    public record Row(List<String> heads, List<Value> values, boolean total) {
        public Row {
            heads = List.copyOf(heads);
            values = List.copyOf(values);
        }
    }
}
