package redress.report;

import java.util.List;

/**
 * What an organisation's cases came to over some days.
 *
 * @param organisation whose cases they are
 * @param span         the days
 * @param facts        the figures that come first
 * @param tables       all figures
 */
public record Report(String organisation, Span span, List<Fact> facts, List<Table> tables) {
    public Report {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
    }

    /**
     * One figure that stands for itself.
     *
     * @param name  what it is
     * @param value what it comes to
     */
    public record Fact(String name, Value value) {
    }

    /** The table of that name. */
    public Table table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + id));
    }
}
