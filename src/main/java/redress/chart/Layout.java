package redress.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Finds a place for every box and arrow of one column of a chart, so that it reads from top to bottom. */
final class Layout {

    /** Room around the words of a box, in points. */
    private static final double MARGIN = 5;
    private static final double BETWEEN = 14;
    private static final double LAYERS = 11;
    private static final double LABEL = 9;
    private static final double LABEL_WIDEST = 95;
    private static final double EDGE = 12;

    private final Chart chart;
    private final Typeface type;
    private final Map<String, BoxText> texts = new LinkedHashMap<>();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ElkEdge, Arrow> edges = new LinkedHashMap<>();

    private Layout(Chart chart, Typeface type) {
        this.chart = chart;
        this.type = type;
    }

    /** Lays out a column whose upper left corner is the origin. */
    static Drawing column(Chart chart, Typeface type) {
        return new Layout(chart, type).drawn();
    }

    private Drawing drawn() {
        // The layout finds the types of its own options only once they were registered, each time anew without harm.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        var root = ElkGraphUtil.createGraph();
        root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYERS);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 8.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 9.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 6.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 3.0);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(EDGE));
        chart.boxes().forEach(box -> node(root, box));
        chart.arrows().forEach(this::edge);
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        return page(root);
    }

    private void node(ElkNode root, Box box) {
        var text = BoxText.of(box, type);
        var node = ElkGraphUtil.createNode(root);
        node.setDimensions(text.width() + 2 * MARGIN, text.height() + 2 * MARGIN);
        texts.put(box.id(), text);
        nodes.put(box.id(), node);
    }

    private void edge(Arrow arrow) {
        var edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
        edges.put(edge, arrow);
        var lines = labelled(arrow);
        if (!lines.isEmpty()) {
            var label = ElkGraphUtil.createLabel(String.join("\n", lines), edge);
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setDimensions(lines.stream().mapToDouble(line -> type.width(line, LABEL)).max().orElse(0) + 4,
                    lines.size() * LABEL * Typeface.LEADING + 2);
        }
    }

    private List<String> labelled(Arrow arrow) {
        return arrow.labels().stream().flatMap(label -> type.lines(label, LABEL, LABEL_WIDEST).stream()).toList();
    }

    private Drawing page(ElkNode root) {
        var frames = new ArrayList<Drawing.Frame>();
        var lines = new ArrayList<Drawing.Line>();
        var words = new ArrayList<Drawing.Text>();
        for (var box : chart.boxes()) {
            var node = nodes.get(box.id());
            frames.add(new Drawing.Frame(node.getX(), node.getY(), node.getWidth(), node.getHeight(), box.shape(),
                    !box.visited()));
            double y = node.getY() + MARGIN;
            for (var line : texts.get(box.id()).lines()) {
                y += line.size() * Typeface.LEADING;
                words.add(text(line.words(), node.getX() + MARGIN, y - line.size() * 0.25, line.size(), line.colour(), false));
            }
        }
        for (var edge : edges.keySet()) {
            edge.getSections().forEach(section -> lines.add(line(section)));
            edge.getLabels().forEach(label -> {
                double y = label.getY();
                for (var each : label.getText().split("\n")) {
                    y += LABEL * Typeface.LEADING;
                    words.add(text(each, label.getX() + 2, y - LABEL * 0.25, LABEL, "#1f3f7f", true));
                }
            });
        }
        return new Drawing(root.getWidth(), root.getHeight(), frames, lines, words);
    }

    private static Drawing.Line line(ElkEdgeSection section) {
        var points = new ArrayList<Drawing.Point>();
        points.add(new Drawing.Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Drawing.Point(bend.getX(), bend.getY())));
        points.add(new Drawing.Point(section.getEndX(), section.getEndY()));
        return new Drawing.Line(points, true);
    }

    private Drawing.Text text(String words, double x, double y, double size, String colour, boolean backed) {
        return new Drawing.Text(words, x, y, type.width(words, size), size, colour, backed);
    }
}
