package redress.chart;

import java.util.List;

/**
 * A way from one box to another.
 *
 * @param from   the id of the box where it begins
 * @param to     the id of the box where it ends
 * @param labels the answers or conditions that lead this way, a line each; none where it is the only way
 */
public record Arrow(String from, String to, List<String> labels) {
    public Arrow {
        labels = List.copyOf(labels);
    }
}
