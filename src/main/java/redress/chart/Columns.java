package redress.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Cuts a long chart into columns that are read one after the other. A way that leads into another column ends in a pill
 * with the name of the state where it goes on, so that no line runs across the page.
 */
final class Columns {

    /** How far from an even share a cut may lie, as a part of a column, to find a place where fewer ways are cut. */
    private static final double SLACK = 0.35;

    private final Chart chart;
    private final Map<String, Integer> order = new HashMap<>();

    private Columns(Chart chart) {
        this.chart = chart;
        chart.boxes().forEach(box -> order.put(box.id(), order.size()));
    }

    /** The chart in so many columns, or fewer if it has not enough boxes. */
    static List<Chart> of(Chart chart, int count) {
        return new Columns(chart).cut(count);
    }

    private List<Chart> cut(int count) {
        var cuts = new LinkedHashSet<Integer>();
        double share = (double) chart.boxes().size() / count;
        for (int column = 1; column < count; column++) {
            cuts.add(best(column * share, share * SLACK));
        }
        var columns = new ArrayList<Chart>();
        int from = 0;
        for (int to : cuts) {
            columns.add(column(from, to));
            from = to;
        }
        columns.add(column(from, chart.boxes().size()));
        return columns;
    }

    /** The place near an even share where the fewest states are led to from before; the nearest of several. */
    private int best(double even, double slack) {
        int best = (int) Math.round(even);
        for (int cut = (int) Math.max(1, even - slack); cut <= Math.min(chart.boxes().size() - 1, even + slack); cut++) {
            double better = cost(cut, even) - cost(best, even);
            best = better < 0 ? cut : best;
        }
        return best;
    }

    private double cost(int cut, double even) {
        long led = chart.arrows().stream().filter(arrow -> place(arrow.from()) < cut && place(arrow.to()) >= cut)
                .map(Arrow::to).distinct().count();
        return led + Math.abs(cut - even) / chart.boxes().size();
    }

    private Chart column(int from, int to) {
        var boxes = new ArrayList<>(chart.boxes().subList(from, to));
        var arrows = new ArrayList<Arrow>();
        var pills = new LinkedHashMap<String, Box>();
        for (var arrow : chart.arrows()) {
            if (place(arrow.from()) >= from && place(arrow.from()) < to) {
                boolean inside = place(arrow.to()) >= from && place(arrow.to()) < to;
                if (!inside) {
                    pills.computeIfAbsent(arrow.to(), this::pill);
                }
                arrows.add(inside ? arrow : new Arrow(arrow.from(), pills.get(arrow.to()).id(), arrow.labels()));
            }
        }
        boxes.addAll(pills.values());
        return new Chart(chart.title(), chart.subtitle(), boxes, arrows);
    }

    private Box pill(String id) {
        var aim = chart.boxes().get(place(id));
        return new Box("!on " + id, Shape.END, "", "on to: " + (aim.name().isEmpty() ? aim.text() : aim.name()), List.of(), true);
    }

    private int place(String id) {
        return order.get(id);
    }
}
