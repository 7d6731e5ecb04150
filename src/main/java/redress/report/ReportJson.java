package redress.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Writes a report as JSON, for other programs. */
public final class ReportJson {

    private ReportJson() {
    }

    /** All figures; one that is hidden is null and says so. */
    public static JsonObject of(Report report) {
        var facts = Json.createArrayBuilder();
        report.facts().forEach(fact -> facts.add(value(fact.value()).add("name", fact.name())));
        var tables = Json.createArrayBuilder();
        report.tables().forEach(table -> {
            var rows = Json.createArrayBuilder();
            table.rows().forEach(row -> {
                var values = Json.createArrayBuilder();
                row.values().forEach(value -> values.add(value(value)));
                rows.add(Json.createObjectBuilder().add("names", texts(row.heads())).add("total", row.total()).add("values", values));
            });
            tables.add(Json.createObjectBuilder().add("id", table.id()).add("title", table.title()).add("names", texts(table.heads()))
                    .add("measures", texts(table.measures())).add("rows", rows));
        });
        return Json.createObjectBuilder().add("organisation", report.organisation())
                .add("from", report.span().first().toString()).add("to", report.span().last().toString())
                .add("facts", facts).add("tables", tables).build();
    }

    private static JsonObjectBuilder value(Value value) {
        var json = Json.createObjectBuilder();
        value.number().ifPresentOrElse(number -> json.add("value", BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()), () -> json.addNull("value"));
        return json.add("hidden", value.hidden());
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}
