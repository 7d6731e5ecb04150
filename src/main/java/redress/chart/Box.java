package redress.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * One box of a chart.
 *
 * @param id      what arrows call it; unique within a chart
 * @param shape   what it stands for
 * @param name    its name in the file, in small type; may be empty
 * @param text    what people read there, in a few words
 * @param notes   further lines in small type: a team, clocks
 * @param visited whether a scenario comes by; true where that is not asked
 */
public record Box(String id, Shape shape, String name, String text, List<String> notes, boolean visited) {
    public Box {
        notes = List.copyOf(notes);
    }

    /** The same with more lines in small type. */
    Box with(List<String> more) {
        return new Box(id, shape, name, text, Stream.concat(notes.stream(), more.stream()).toList(), visited);
    }
}
