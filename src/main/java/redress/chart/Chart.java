package redress.chart;

import java.util.List;

/**
 * What is drawn: boxes in reading order and the arrows between them.
 *
 * @param title    what it shows
 * @param subtitle whose it is, and of which edition
 * @param boxes    the boxes, in the order of the file
 * @param arrows   the arrows; each joins two of the boxes
 */
public record Chart(String title, String subtitle, List<Box> boxes, List<Arrow> arrows) {
    public Chart {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** The same as one of several sheets. */
    Chart onSheet(int sheet, int of) {
        return new Chart(title, subtitle + ", sheet " + sheet + " of " + of, boxes, arrows);
    }

    /** Whether some box is visited by no scenario. */
    boolean hasGaps() {
        return boxes.stream().anyMatch(box -> !box.visited());
    }
}
