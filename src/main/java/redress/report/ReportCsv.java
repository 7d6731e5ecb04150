package redress.report;

import java.util.List;
import java.util.Locale;

/** Writes a report as comma-separated values, one figure a line. */
public final class ReportCsv {

    private ReportCsv() {
    }

    /** All figures; one that is hidden has the word in place of its number. */
    public static String of(Report report) {
        var out = new StringBuilder(Csv.line(List.of("table", "row", "measure", "value")));
        report.facts().forEach(fact -> out.append(Csv.line(List.of("facts", fact.name(), "count", plain(fact.value())))));
        for (var table : report.tables()) {
            for (var row : table.rows()) {
                for (int measure = 0; measure < table.measures().size(); measure++) {
                    out.append(Csv.line(List.of(table.id(), String.join(" / ", row.heads().stream()
                            .filter(head -> !head.isEmpty()).toList()), table.measures().get(measure),
                            plain(row.values().get(measure)))));
                }
            }
        }
        return out.toString();
    }

    private static String plain(Value value) {
        return value.number().map(number -> number == Math.rint(number) ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.1f", number)).orElse(value.hidden() ? value.text() : "");
    }
}
