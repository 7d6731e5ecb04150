package redress.chart;

import java.util.HashMap;
import java.util.Map;

/** Writes a chart as a Markdown page with a Mermaid flowchart, which many viewers draw by themselves. */
final class Mermaid {

    private Mermaid() {
    }

    static String of(Chart chart) {
        var names = new HashMap<String, String>();
        chart.boxes().forEach(box -> names.put(box.id(), "s" + (names.size() + 1)));
        var out = new StringBuilder("## ").append(chart.title()).append("\n\n").append(chart.subtitle())
                .append("\n\n```mermaid\nflowchart TD\n");
        chart.boxes().forEach(box -> out.append("    ").append(names.get(box.id())).append(box(box)).append('\n'));
        chart.arrows().forEach(arrow -> out.append("    ").append(arrow(arrow, names)).append('\n'));
        if (chart.hasGaps()) {
            out.append("    classDef gap stroke:").append(BoxText.RED).append(",stroke-dasharray:5 3\n");
            chart.boxes().stream().filter(box -> !box.visited())
                    .forEach(box -> out.append("    class ").append(names.get(box.id())).append(" gap\n"));
        }
        return out.append("```\n").toString();
    }

    private static String box(Box box) {
        var words = new StringBuilder(box.name().isEmpty() ? "" : "<small>" + plain(box.name()) + "</small><br>")
                .append(plain(box.text()));
        box.notes().forEach(note -> words.append("<br><small>").append(plain(note)).append("</small>"));
        if (!box.visited()) {
            words.append("<br><small>no scenario comes here</small>");
        }
        var frame = frame(box.shape());
        return frame[0] + "\"" + words + "\"" + frame[1];
    }

    private static String[] frame(Shape shape) {
        return switch (shape) {
            case QUESTION, WORDS -> new String[] {"(", ")"};
            case DIALOG, REVIEW -> new String[] {"[[", "]]"};
            case SIGNPOST -> new String[] {">", "]"};
            case CASE, RECORD, ALARM -> new String[] {"[", "]"};
            case END -> new String[] {"([", "])"};
        };
    }

    private static String arrow(Arrow arrow, Map<String, String> names) {
        var labels = arrow.labels().isEmpty() ? "" : "|\"" + plain(String.join("; ", arrow.labels())) + "\"|";
        return names.get(arrow.from()) + " -->" + labels + " " + names.get(arrow.to());
    }

    /** Mermaid reads quotes and a few other signs as its own; they go as character entities. */
    private static String plain(String words) {
        return words.replace("&", "#amp;").replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;")
                .replace("`", "'");
    }
}
