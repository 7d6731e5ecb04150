package redress.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Writes a report as one HTML page that needs nothing else: no script, no network, no font. It is light or dark as its reader
 * likes, and can be printed.
 */
public final class ReportPage {

    private final StringBuilder out = new StringBuilder();

    private ReportPage() {
    }

    /**
     * The page.
     *
     * @param made the day on which it is made, in the organisation's zone
     */
    public static String of(Report report, LocalDate made) {
        var page = new ReportPage();
        page.write(report, made);
        return page.out.toString();
    }

    private void write(Report report, LocalDate made) {
        var title = "Complaints and other cases at " + report.organisation();
        add("<!DOCTYPE html>", "<html lang=\"en-GB\">", "<head>", "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<meta name=\"color-scheme\" content=\"light dark\">", "<title>" + Html.escaped(title) + "</title>",
                "<style>", style(), "</style>", "</head>", "<body>", "<main>", "<h1>" + Html.escaped(title) + "</h1>",
                "<p class=\"span\">" + Months.words(report.span().first()) + " to " + Months.words(report.span().last())
                        + "</p>");
        facts(report);
        hidden(report);
        report.tables().stream().filter(ReportPage::isTold).forEach(this::table);
        report.tables().stream().filter(ReportPage::isVeiled).forEach(this::veiled);
        var silent = report.tables().stream().filter(table -> table.rows().isEmpty() && !isVeiled(table)).map(Table::title).toList();
        if (!silent.isEmpty()) {
            add("<p class=\"note\">Nothing to report under: " + Html.escaped(String.join(", ", silent)) + ".</p>");
        }
        about(made);
        add("</main>", "</body>", "</html>");
    }

    /** What is not in it comes first: whoever reads must not take what they see for all. */
    private void hidden(Report report) {
        var values = report.tables().stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.values().stream()).toList();
        long hidden = values.stream().filter(Value::hidden).count();
        if (hidden > 0) {
            add("<p class=\"note\">" + Entry.grouped(hidden) + " of " + Entry.grouped(values.size()) + " figures are hidden, because they "
                    + "are about fewer than five, or would give such a one away. The sums are of all cases. The fewer cases there are, "
                    + "the more is hidden: a longer time shows more.</p>");
        }
    }

    private static boolean isTold(Table table) {
        return table.rows().stream().flatMap(row -> row.values().stream()).anyMatch(value -> !value.hidden() && !isNothing(value));
    }

    /** Whether there is something to tell, and none of it may be seen. */
    private static boolean isVeiled(Table table) {
        return !isTold(table) && (!table.rows().isEmpty() || table.withheld());
    }

    private static boolean isNothing(Value value) {
        return value.equals(Value.NONE) || value.number().filter(number -> number == 0).isPresent();
    }

    private void veiled(Table table) {
        add("<section id=\"" + table.id() + "\">", "<h2>" + Html.escaped(table.title()) + "</h2>");
        if (!table.note().isEmpty()) {
            add("<p class=\"note\">" + Html.escaped(table.note()) + "</p>");
        }
        add("<p>Nothing of this can be shown: the numbers are too small.</p>", "</section>");
    }

    private void facts(Report report) {
        add("<dl class=\"facts\">");
        report.facts().forEach(fact -> add("<div><dt>" + Html.escaped(fact.name()) + "</dt><dd" + veil(fact.value()) + ">"
                + Html.escaped(fact.value().text()) + "</dd></div>"));
        add("</dl>");
    }

    private void table(Table table) {
        add("<section id=\"" + table.id() + "\">", "<h2>" + Html.escaped(table.title()) + "</h2>");
        if (!table.note().isEmpty()) {
            add("<p class=\"note\">" + Html.escaped(table.note()) + "</p>");
        }
        table.plot().ifPresent(plot -> add("<figure>", "<figcaption>" + Html.escaped(plot.title()) + "</figcaption>",
                PlotSvg.of(plot), "</figure>"));
        add("<div class=\"wide\"><table>", "<thead><tr>" + table.heads().stream().map(head -> "<th scope=\"col\">"
                + Html.escaped(head) + "</th>").collect(Collectors.joining()) + table.measures().stream()
                .map(head -> "<th scope=\"col\" class=\"number\">" + Html.escaped(head) + "</th>").collect(Collectors.joining())
                + "</tr></thead>", "<tbody>");
        table.rows().forEach(row -> add("<tr" + (row.total() ? " class=\"total\"" : "") + ">" + row.heads().stream()
                .map(head -> "<th scope=\"row\">" + Html.escaped(head) + "</th>").collect(Collectors.joining())
                + row.values().stream().map(value -> "<td" + veil(value) + ">" + Html.escaped(value.text()) + "</td>")
                .collect(Collectors.joining()) + "</tr>"));
        add("</tbody>", "</table></div>", "</section>");
    }

    private void about(LocalDate made) {
        add("<section class=\"about\">", "<h2>How to read this</h2>",
                "<p>Counts from 1 to 4 are hidden, so that nobody can be recognised. Others are hidden with them where they would "
                        + "give a small one away. A zero is shown. Please do not hand out reports on days that overlap: the "
                        + "difference of two could say what each of them hides.</p>",
                "<p>All is counted by the day on which it happened. The names of subjects and stages are those of today's "
                        + "policy.</p>",
                "<p>Made on " + Months.words(made) + " by Redress.</p>", "</section>");
    }

    private static String veil(Value value) {
        return value.hidden() ? " class=\"hidden\"" : "";
    }

    /** The look of all pages. */
    static String style() {
        try (var file = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("The report's style cannot be read", failed);
        }
    }

    private void add(String... lines) {
        for (var line : lines) {
            out.append(line.strip()).append('\n');
        }
    }
}
